using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>
/// What leads to records of a kind from another feature: it follows a record that is merged into another, and keeps one that an import made when that import is
/// taken back. Registered with <c>AddScoped&lt;IRecordLinks&lt;OrganisationId&gt;, …&gt;</c>.
/// </summary>
internal interface IRecordLinks<TId> where TId : struct
{
    /// <summary>One word, unchanging, under which the merge keeps what is needed to part them again.</summary>
    string Name { get; }

    /// <summary>For each table, the record that each of its rows leads to.</summary>
    IEnumerable<IQueryable<TId>> Leading { get; }

    /// <summary>All that leads to one leads to the other; answers what is needed to lead it back.</summary>
    Task<string> Move(TId from, TId to, CancellationToken cancel);

    /// <summary>Leads it back: <paramref name="undo"/> is what <see cref="Move"/> answered.</summary>
    Task MoveBack(TId from, TId to, string undo, CancellationToken cancel);
}

internal static class RecordLinks
{
    /// <summary>How many rows lead to each of several records; a record to which none leads is not among them. One statement for each table.</summary>
    public static async Task<IReadOnlyDictionary<TId, int>> Count<TId>(this IEnumerable<IRecordLinks<TId>> all, TId[] records, CancellationToken cancel) where TId : struct
    {
        var counts = new Dictionary<TId, int>();
        foreach (var leading in all.SelectMany(links => links.Leading))
        {
            foreach (var one in await leading.Where(id => records.Contains(id)).GroupBy(id => id).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancel))
                counts[one.Key] = counts.GetValueOrDefault(one.Key) + one.Count;
        }
        return counts;
    }
}
