using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence;

/// <summary>Findings that come with a pack: the same fields and the same refusals as in the form.</summary>
internal sealed class EvidenceImporter(FusionDb db, PackSync sync, CatalogueIds catalogue, FindingReading findings, Words words, AttachedFiles files) : IPackImporter
{
    readonly List<(PackRow Row, string Key, string Entry)> rows = [];

    public int Order => 6;

    public Topic Topic => Topic.Evidence;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("findings.csv").Rows)
        {
            var key = row.Key("key");
            reading.Define("findings", key, row);
            reading.Refer(row, "innovation", "entries");
            var fields = new Fields(row.Raw, name => name);
            findings.Read(fields, new Finding(), FindingTerms.Of(reading));
            foreach (var rejection in fields.Rejections) row.Fault($"{rejection.Field}: {words[rejection.MessageKey, rejection.Arguments]}");
            rows.Add((row, key, row.Raw("innovation")));
        }
    }

    public Task DefineStored(PackReading reading, CancellationToken cancel) => Task.CompletedTask;

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack;
        var entries = await catalogue.OfPack(pack.Id, cancel);
        var stored = await db.Set<Finding>().AsTracking().Where(finding => finding.Pack == pack.Id).ToDictionaryAsync(finding => finding.PackKey!, cancel);
        foreach (var (row, key, entry) in rows)
        {
            var isNew = !stored.Remove(key, out var finding);
            finding ??= new Finding
            {
                Id = new FindingId(Guid.CreateVersion7()),
                EntryId = entries[entry],
                Pack = pack.Id,
                PackKey = key,
                State = FindingState.Published,
                IsSynthetic = pack.IsSynthetic,
                CreatedAt = sync.Now,
                UpdatedAt = sync.Now,
                PublishedAt = sync.Now,
            };
            findings.Read(new Fields(row.Raw, name => name), finding, FindingTerms.Of(reading));
            if (isNew)
            {
                finding.Slug = await sync.Address(finding.Id.Value, "findings", Slugs.Of(finding.Claim, 70), cancel);
                await sync.Added(finding, finding.Id.Value, finding.Claim, cancel);
            }
            else await sync.Changed(finding, finding.Id.Value, finding.Claim, false, cancel);
        }
        // With the made-up network go the findings that visitors made up about it.
        var played = pack.IsNothing ? await db.Set<Finding>().AsTracking().Where(finding => finding.IsSynthetic && finding.Pack == null).ToListAsync(cancel) : [];
        foreach (var gone in stored.Values.Concat(played))
        {
            await files.Remove(gone.Id.Value, cancel);
            await sync.Removed(gone, gone.Id.Value, gone.Claim, cancel);
        }
        await sync.Flush(cancel);
        return sync.Tally;
    }
}
