using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Editing;

/// <summary>Records of a pack that were put into others here: a pack that is loaded again does not bring them back, and what it says of them is said of those.</summary>
internal static class MergedAway
{
    /// <summary>The pack's keys of merged records, with the records that they are now.</summary>
    public static async Task<Dictionary<string, Guid>> OfPack(FusionDb db, string kind, string pack, CancellationToken cancel)
    {
        var merges = await db.Set<RecordMerge>().AsNoTracking().Where(merge => merge.Kind == kind && merge.UndoneAt == null).OrderBy(merge => merge.At).ToListAsync(cancel);
        var into = merges.ToDictionary(merge => merge.GoneId, merge => merge.KeptId);
        var found = new Dictionary<string, Guid>();
        foreach (var merge in merges)
        {
            var gone = JsonNode.Parse(merge.Undo)!["gone"]!;
            if ((string?)gone["Pack"] != pack || (string?)gone["PackKey"] is not { } key) continue;
            var kept = merge.KeptId;
            while (into.TryGetValue(kept, out var next)) kept = next;
            found[key] = kept;
        }
        return found;
    }
}
