using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;
using static Fusion.Web.Features.Contacts.People.ContactRow;

namespace Fusion.Web.Features.Contacts.People;

/// <summary>People whom a spreadsheet brings: contacts of who brings them, recognised by their mail address, or by name and organisation, among those alone.</summary>
internal sealed class ContactRowImporter(FusionDb db, OrganisationNames names, ImportTraces traces, TimeProvider clock) : IImportTarget
{
    const int Portion = 1000;

    OrganisationLookup organisations = OrganisationLookup.Empty;

    public string Name => "people";

    public bool IsPrivate => true;

    public IReadOnlyCollection<string> Telling { get; } = ["email", "organisation"];

    public IReadOnlyList<IEditableField> Fields => All.Fields;

    public RecordKey KeyOf(Draft draft) => RecordKeys.Of([draft["name"]], draft["organisation"], draft["email"].ToLowerInvariant()) with { IsPerson = true };

    public async Task<IReadOnlyList<KnownRecord>> Known(Guid importer, CancellationToken cancel)
    {
        organisations = await names.All(cancel);
        return [.. (await db.Set<Contact>().AsNoTracking().Where(one => one.KeptBy == importer).OrderBy(one => one.Id).ToListAsync(cancel)).Select(one => new KnownRecord(one.Id, KeyOf(All.Read(RowOf(one)))))];
    }

    public Draft Understand(Draft draft) => organisations.Understand(draft.Fields.ContainsKey("email") ? draft.With("email", draft["email"].ToLowerInvariant()) : draft);

    public async Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        if (organisations.IsEmpty) organisations = await names.All(cancel);
        return (await Stored(records).AsNoTracking().ToListAsync(cancel)).ToDictionary(one => one.Id, one => All.Read(RowOf(one)));
    }

    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew)
    {
        var faults = All.Check(draft, Has).ToList();
        if (draft["email"].Length > 0 && !Accounts.Contracts.People.IsMailAddress(draft["email"])) faults.Add(new Rejection("email", "mail-address.wrong"));
        if (organisations.Fault(draft["organisation"]) is { } unknown) faults.Add(unknown);
        if (draft["of_age"] != "yes") faults.Add(new Rejection("of_age", "contacts.of-age-missing"));
        return faults;
    }

    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, Guid importer, CancellationToken cancel)
    {
        var (ids, now) = (new List<Guid>(drafts.Count), clock.GetUtcNow().UtcDateTime);
        foreach (var draft in drafts)
        {
            var contact = new Contact { Id = Guid.CreateVersion7(), KeptBy = importer, AddedAt = now, Language = Language.Current.Code };
            Fill(contact, draft);
            db.Add(contact);
            ids.Add(contact.Id);
            if (ids.Count % Portion == 0) await db.SaveAndLetGo(cancel);
        }
        await db.SaveAndLetGo(cancel);
        return ids;
    }

    public async Task Change(IReadOnlyList<(Guid Id, Draft Draft)> changes, CancellationToken cancel)
    {
        foreach (var portion in changes.Chunk(Portion))
        {
            var stored = await Stored([.. portion.Select(change => change.Id)]).AsTracking().ToDictionaryAsync(one => one.Id, cancel);
            foreach (var (id, draft) in portion) if (stored.TryGetValue(id, out var contact)) Fill(contact, draft);
            await db.SaveAndLetGo(cancel);
        }
    }

    /// <summary>Whoever said yes meanwhile is no contact any more, and stays what they are.</summary>
    public async Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        foreach (var portion in records.Select(record => record.Id).Chunk(Portion))
        {
            await traces.Forget([.. await db.Set<Affiliation>().Where(one => portion.Contains(one.ContactId!.Value)).Select(one => one.Id).ToListAsync(cancel)], cancel);
            await db.Set<Affiliation>().Where(one => portion.Contains(one.ContactId!.Value)).ExecuteDeleteAsync(cancel);
            await Stored(portion).ExecuteDeleteAsync(cancel);
        }
        return 0;
    }

    /// <summary>Nothing public is made of it.</summary>
    public void Touch()
    {
    }

    void Fill(Contact contact, Draft draft)
    {
        var row = RowOf(contact);
        All.Apply(row, draft);
        (contact.Name, contact.Email) = (row.Name, row.Email);
        contact.OrganisationId = organisations.Find(row.Organisation);
        if (row.Language.Length > 0) contact.Language = row.Language;
    }

    ContactRow RowOf(Contact contact) => new() { Name = contact.Name, Email = contact.Email, Language = contact.Language, OfAge = "yes", Organisation = organisations.PathOf(contact.OrganisationId) };

    static bool Has(string codes, string code) => codes == "of-age" ? code == "yes" : Language.All.Any(language => language.Code == code);

    IQueryable<Contact> Stored(IReadOnlyCollection<Guid> records) => db.Set<Contact>().Where(contact => records.Contains(contact.Id));
}
