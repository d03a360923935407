using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;
using static Fusion.Web.Features.Contacts.People.AffiliationRow;

namespace Fusion.Web.Features.Contacts.People;

/// <summary>Memberships that a spreadsheet brings, of people whom the same weaver or host brought before: one of a person and an organisation.</summary>
internal sealed class AffiliationRowImporter(FusionDb db, OrganisationNames names) : IImportTarget
{
    const int Portion = 1000;

    OrganisationLookup organisations = OrganisationLookup.Empty;
    Dictionary<string, List<Guid>> byMail = [], byName = [];

    public string Name => "memberships";

    public bool IsPrivate => true;

    public IReadOnlyCollection<string> Telling { get; } = ["email", "organisation"];

    public IReadOnlyList<IEditableField> Fields => All.Fields;

    public RecordKey KeyOf(Draft draft) => Key(draft["name"], draft["email"], draft["organisation"]);

    public async Task<IReadOnlyList<KnownRecord>> Known(Guid importer, CancellationToken cancel)
    {
        await Learn(importer, cancel);
        var stored = await (from one in db.Set<Affiliation>()
                            join contact in db.Set<Contact>() on one.ContactId equals contact.Id
                            where contact.KeptBy == importer
                            orderby one.Id
                            select new { one.Id, contact.Name, contact.Email, one.OrganisationId }).AsNoTracking().ToListAsync(cancel);
        return [.. stored.Select(one => new KnownRecord(one.Id, Key(one.Name, one.Email, organisations.PathOf(one.OrganisationId))))];
    }

    public Draft Understand(Draft draft) => organisations.Understand(draft.Fields.ContainsKey("email") ? draft.With("email", draft["email"].ToLowerInvariant()) : draft);

    public async Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        if (organisations.IsEmpty) organisations = await names.All(cancel);
        var stored = await (from one in db.Set<Affiliation>() join contact in db.Set<Contact>() on one.ContactId equals contact.Id where records.Contains(one.Id) select new { one, contact.Name, contact.Email }).AsNoTracking().ToListAsync(cancel);
        return stored.ToDictionary(row => row.one.Id, row => All.Read(RowOf(row.one, row.Name, row.Email)));
    }

    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew)
    {
        var faults = All.Check(draft, (_, code) => Enum.GetNames<AffiliationRole>().Any(role => role.Equals(code, StringComparison.OrdinalIgnoreCase))).ToList();
        faults.AddRange(((string[])["from", "until"]).Where(field => draft[field].Length > 0 && !IsDay(draft[field])).Select(field => new Rejection(field, "contacts.day-wrong")));
        if (faults.Count == 0 && draft["from"].Length > 0 && draft["until"].Length > 0 && !IsInOrder(draft["from"], draft["until"])) faults.Add(new Rejection("until", "contacts.until-before"));
        if (draft["organisation"].Length == 0) faults.Add(new Rejection("organisation", "edit.missing"));
        else if (organisations.Fault(draft["organisation"]) is { } unknown) faults.Add(unknown);
        if (WhoIs(draft) is null) faults.Add(new Rejection("name", People(draft).Count > 1 ? "contacts.person-unclear" : "contacts.person-unknown"));
        return faults;
    }

    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, Guid importer, CancellationToken cancel)
    {
        var ids = new List<Guid>(drafts.Count);
        foreach (var draft in drafts)
        {
            var one = new Affiliation { Id = Guid.CreateVersion7(), ContactId = WhoIs(draft), OrganisationId = organisations.Find(draft["organisation"])!.Value, Role = AffiliationRole.Other };
            Fill(one, draft);
            db.Add(one);
            ids.Add(one.Id);
            if (ids.Count % Portion == 0) await db.SaveAndLetGo(cancel);
        }
        await db.SaveAndLetGo(cancel);
        return ids;
    }

    public async Task Change(IReadOnlyList<(Guid Id, Draft Draft)> changes, CancellationToken cancel)
    {
        foreach (var portion in changes.Chunk(Portion))
        {
            var ids = portion.Select(change => change.Id).ToArray();
            var stored = await db.Set<Affiliation>().AsTracking().Where(one => ids.Contains(one.Id) && one.ContactId != null).ToDictionaryAsync(one => one.Id, cancel);
            foreach (var (id, draft) in portion) if (stored.TryGetValue(id, out var one)) Fill(one, draft);
            await db.SaveAndLetGo(cancel);
        }
    }

    /// <summary>What a person has taken up is theirs, and stays.</summary>
    public async Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        foreach (var portion in records.Select(record => record.Id).Chunk(Portion)) await db.Set<Affiliation>().Where(one => portion.Contains(one.Id) && one.ContactId != null).ExecuteDeleteAsync(cancel);
        return 0;
    }

    /// <summary>Nothing public is made of it.</summary>
    public void Touch()
    {
    }

    async Task Learn(Guid importer, CancellationToken cancel)
    {
        organisations = await names.All(cancel);
        var contacts = await db.Set<Contact>().AsNoTracking().Where(one => one.KeptBy == importer).Select(one => new { one.Id, one.Name, one.Email }).ToListAsync(cancel);
        byMail = contacts.Where(one => one.Email.Length > 0).GroupBy(one => one.Email.ToLowerInvariant()).ToDictionary(group => group.Key, group => group.Select(one => one.Id).ToList());
        byName = contacts.GroupBy(one => Folding.Fold(one.Name).Trim()).ToDictionary(group => group.Key, group => group.Select(one => one.Id).ToList());
    }

    List<Guid> People(Draft draft) => draft["email"].Length > 0 ? byMail.GetValueOrDefault(draft["email"].ToLowerInvariant(), []) : byName.GetValueOrDefault(Folding.Fold(draft["name"]).Trim(), []);

    Guid? WhoIs(Draft draft) => People(draft) is [var one] ? one : null;

    static void Fill(Affiliation one, Draft draft)
    {
        if (draft["role"].Length > 0) one.Role = Enum.Parse<AffiliationRole>(draft["role"], ignoreCase: true);
        if (draft.Fields.ContainsKey("from")) one.From = draft["from"];
        if (draft.Fields.ContainsKey("until")) one.Until = draft["until"];
    }

    AffiliationRow RowOf(Affiliation one, string name, string email) => new() { Name = name, Email = email, Organisation = organisations.PathOf(one.OrganisationId), Role = one.Role.ToString().ToLowerInvariant(), From = one.From, Until = one.Until };

    static RecordKey Key(string name, string email, string organisation) =>
        RecordKeys.Of([name], organisation, email.Length == 0 ? "" : $"{email.ToLowerInvariant()} {organisation}") with { IsPerson = true };
}
