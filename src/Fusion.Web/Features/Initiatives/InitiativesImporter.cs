using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Enquiries and adoptions that come with a pack.</summary>
internal sealed class InitiativesImporter(FusionDb db, PackSync sync, CatalogueIds catalogue) : IPackImporter
{
    readonly List<(PackRow Row, string Key)> enquiries = [], adoptions = [], cycles = [];

    public int Order => 7;

    public Topic Topic => Topic.Initiatives;

    public void Read(PackReading reading)
    {
        Read(reading, "enquiries.csv", "enquiries", enquiries);
        Read(reading, "adoptions.csv", "adoptions", adoptions);
        foreach (var row in reading.Pack.Table("cycles.csv").Rows)
        {
            reading.Refer(row, "enquiry", "enquiries");
            row.Whole("number", 1, 100);
            row.OneOf("compared", [.. Enum.GetValues<Prophecy>().Select(value => value.Word())]);
            row.OneOf("next", [.. Enum.GetValues<NextStep>().Select(value => value.Word())]);
            cycles.Add((row, row.Raw("enquiry")));
        }
        foreach (var (row, _) in enquiries)
        {
            row.OneOf("state", [.. Enum.GetValues<EnquiryState>().Select(value => value.Word())]);
            row.OneOf("track", [.. Enum.GetValues<Track>().Select(value => value.Word())]);
            reading.ReferAll(row, "hopes", "aims-and-hopes");
        }
        foreach (var (row, _) in adoptions)
        {
            row.OneOf("state", [.. Enum.GetValues<AdoptionState>().Select(value => value.Word())]);
            if (!DateOnly.TryParseExact(row.Raw("since"), "yyyy-MM-dd", out _)) row.Fault("since must be a date like 2026-09-30");
            reading.Refer(row, "from", "adoptions");
        }
    }

    static void Read(PackReading reading, string file, string kind, List<(PackRow, string)> into)
    {
        foreach (var row in reading.Pack.Table(file).Rows)
        {
            var key = row.Key("key");
            reading.Define(kind, key, row);
            reading.Refer(row, "innovation", "entries");
            reading.Refer(row, "place", "places");
            reading.Refer(row, "sector", "sectors");
            foreach (var (name, most) in (ReadOnlySpan<(string, int)>)[("question", EnquiryText.MostQuestion), ("team", EnquiryText.MostName), ("friend", EnquiryText.MostName), ("why", EnquiryText.Most), ("changed", EnquiryText.Most)])
                if (row.Raw(name).Length > most) row.Fault($"{name} has more than {most} characters");
            into.Add((row, key));
        }
    }

    public Task DefineStored(PackReading reading, CancellationToken cancel) => Task.CompletedTask;

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack;
        var entries = await catalogue.OfPack(pack.Id, cancel);
        await ApplyEnquiries(pack, entries, cancel);
        await ApplyAdoptions(pack, entries, cancel);
        if (pack.IsNothing) await RemovePlayed(cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    async Task ApplyEnquiries(Pack pack, Dictionary<string, EntryId> entries, CancellationToken cancel)
    {
        var stored = await db.Set<Enquiry>().AsTracking().Where(enquiry => enquiry.Pack == pack.Id).ToDictionaryAsync(enquiry => enquiry.PackKey!, cancel);
        foreach (var (row, key) in enquiries)
        {
            var isNew = !stored.Remove(key, out var enquiry);
            enquiry ??= new Enquiry { Id = new EnquiryId(Guid.CreateVersion7()), Pack = pack.Id, PackKey = key, Moderation = Moderation.Public, CreatedAt = sync.Now, UpdatedAt = sync.Now, Revision = 1, IsSynthetic = pack.IsSynthetic };
            foreach (var (name, field) in EnquiryText.Fields) field.Set(enquiry, row.Raw(name));
            (enquiry.State, enquiry.Track) = (EnumWords.Of<EnquiryState>(row.Raw("state")) ?? default, EnumWords.Of<Track>(row.Raw("track")) ?? default);
            (enquiry.Hopes, enquiry.Place, enquiry.Sector, enquiry.Learned) = ([.. row.List("hopes")], row.Text("place"), row.Text("sector"), row.Raw("learned"));
            enquiry.EntryId = row.Text("innovation") is { } innovation ? entries[innovation] : null;
            (enquiry.AllAreAsked, enquiry.NoneIsHarmed, enquiry.ChildrenAreSafe) = (enquiry.Ethics.Length > 0, enquiry.Ethics.Length > 0, enquiry.Ethics.Length > 0);
            if (!isNew)
            {
                await sync.Changed(enquiry, enquiry.Id.Value, enquiry.Question, false, cancel);
                continue;
            }
            enquiry.Slug = await sync.Address(enquiry.Id.Value, "pilots", Slugs.Of(enquiry.Question, 70), cancel);
            await sync.Added(enquiry, enquiry.Id.Value, enquiry.Question, cancel);
            db.Add(new EnquiryRevision { EnquiryId = enquiry.Id, Number = 1, At = sync.Now, Texts = EnquiryText.ToJson(enquiry) });
            foreach (var (cycle, _) in cycles.Where(cycle => cycle.Key == key)) db.Add(CycleOf(cycle, enquiry.Id));
        }
        foreach (var gone in stored.Values) await Remove(gone, cancel);
    }

    Cycle CycleOf(PackRow row, EnquiryId enquiry) => new()
    {
        Id = Guid.CreateVersion7(),
        EnquiryId = enquiry,
        Number = row.Whole("number", 1, 100) ?? 1,
        Plan = row.Raw("plan"),
        Prediction = row.Raw("prediction"),
        Measure = row.Raw("how_known"),
        PlannedAt = sync.Now,
        BegunAt = row.Text("done") is null ? null : sync.Now,
        Done = row.Raw("done"),
        Result = row.Raw("result"),
        Compared = EnumWords.Of<Prophecy>(row.Raw("compared")),
        StudiedAt = row.Text("result") is null ? null : sync.Now,
        Next = EnumWords.Of<NextStep>(row.Raw("next")),
        Act = row.Raw("act"),
    };

    async Task ApplyAdoptions(Pack pack, Dictionary<string, EntryId> entries, CancellationToken cancel)
    {
        var stored = await db.Set<Adoption>().AsTracking().Where(adoption => adoption.Pack == pack.Id).ToDictionaryAsync(adoption => adoption.PackKey!, cancel);
        var ids = stored.ToDictionary(pair => pair.Key, pair => pair.Value.Id);
        foreach (var (_, key) in adoptions) ids.TryAdd(key, Guid.CreateVersion7());
        foreach (var (row, key) in adoptions)
        {
            var isNew = !stored.Remove(key, out var adoption);
            adoption ??= new Adoption { Id = ids[key], EntryId = entries[row.Raw("innovation")], Pack = pack.Id, PackKey = key, Moderation = Moderation.Public, CreatedAt = sync.Now, UpdatedAt = sync.Now, IsSynthetic = pack.IsSynthetic };
            (adoption.Team, adoption.Place, adoption.Sector, adoption.Changed, adoption.Why) = (row.Raw("team"), row.Text("place"), row.Text("sector"), row.Raw("changed"), row.Raw("why"));
            (adoption.State, adoption.Since, adoption.FromId) = (EnumWords.Of<AdoptionState>(row.Raw("state")) ?? default, DateOnly.ParseExact(row.Raw("since"), "yyyy-MM-dd"), row.Text("from") is { } from ? ids[from] : null);
            if (isNew) await sync.Added(adoption, adoption.Id, adoption.Team, cancel);
            else await sync.Changed(adoption, adoption.Id, adoption.Team, false, cancel);
        }
        foreach (var gone in stored.Values) await sync.Removed(gone, gone.Id, gone.Team, cancel);
    }

    /// <summary>With the made-up network goes what visitors made up in it.</summary>
    async Task RemovePlayed(CancellationToken cancel)
    {
        foreach (var played in await db.Set<Enquiry>().AsTracking().Where(enquiry => enquiry.IsSynthetic && enquiry.Pack == null).ToListAsync(cancel)) await Remove(played, cancel);
        foreach (var played in await db.Set<Adoption>().AsTracking().Where(adoption => adoption.IsSynthetic && adoption.Pack == null).ToListAsync(cancel)) await sync.Removed(played, played.Id, played.Team, cancel);
        db.RemoveRange(await db.Set<SharedTheme>().AsTracking().Where(theme => theme.IsSynthetic).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Goal>().AsTracking().Where(goal => goal.IsSynthetic).ToListAsync(cancel));
    }

    async Task Remove(Enquiry enquiry, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Cycle>().AsTracking().Where(cycle => cycle.EnquiryId == enquiry.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<EnquiryRevision>().AsTracking().Where(revision => revision.EnquiryId == enquiry.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<OtherText>().AsTracking().Where(other => other.EnquiryId == enquiry.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Remark>().AsTracking().Where(remark => remark.EnquiryId == enquiry.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<EnquiryMember>().AsTracking().Where(member => member.EnquiryId == enquiry.Id).ToListAsync(cancel));
        await sync.Removed(enquiry, enquiry.Id.Value, enquiry.Question, cancel);
    }
}
