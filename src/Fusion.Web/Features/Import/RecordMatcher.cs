using Fusion.Web.Features.Import.Contracts;

namespace Fusion.Web.Features.Import;

/// <summary>
/// Finds the record that a row is about: the same name, and the same place where both say one; or the same web address and a word of the name in common.
/// Of several that it could be, the one that also agrees in place and web address; else it is not decided.
/// </summary>
internal sealed class RecordMatcher
{
    const int ShortestWord = 4;

    readonly Dictionary<string, List<KnownRecord>> byName = new(StringComparer.Ordinal), byWeb = new(StringComparer.Ordinal);

    public RecordMatcher(IEnumerable<KnownRecord> records)
    {
        foreach (var record in records) Add(record);
    }

    public void Add(KnownRecord record)
    {
        foreach (var name in record.Key.Names) Put(byName, name, record);
        if (record.Key.Web.Length > 0) Put(byWeb, record.Key.Web, record);
    }

    public Match Find(RecordKey key)
    {
        var named = Distinct(key.Names.SelectMany(name => byName.GetValueOrDefault(name, []))).Where(record => record.Key.Place.Length == 0 || key.Place.Length == 0 || record.Key.Place == key.Place).ToList();
        if (named.Count == 1) return new Match(named[0].Id, key.Place.Length > 0 && named[0].Key.Place == key.Place ? MatchedBy.Place : MatchedBy.Name, false);
        if (named.Count > 1) return Best(named, key) is { } one ? new Match(one.Id, MatchedBy.Place, false) : new Match(null, null, IsUnclear: true);
        if (key.Web.Length == 0) return Match.None;
        var same = byWeb.GetValueOrDefault(key.Web, []).Where(record => ShareAWord(record.Key, key) && (record.Key.Place.Length == 0 || key.Place.Length == 0 || record.Key.Place == key.Place)).ToList();
        return same.Count switch { 0 => Match.None, 1 => new Match(same[0].Id, MatchedBy.Web, false), _ => new Match(null, null, IsUnclear: true) };
    }

    static KnownRecord? Best(List<KnownRecord> candidates, RecordKey key)
    {
        var scored = candidates.Select(record => (record, score: (key.Place.Length > 0 && record.Key.Place == key.Place ? 1 : 0) + (key.Web.Length > 0 && record.Key.Web == key.Web ? 2 : 0))).OrderByDescending(pair => pair.score).ToList();
        return scored[0].score > scored[1].score ? scored[0].record : null;
    }

    static bool ShareAWord(RecordKey left, RecordKey right) => Words(left).Intersect(Words(right), StringComparer.Ordinal).Any();

    static IEnumerable<string> Words(RecordKey key) => key.Names.SelectMany(name => name.Split(' ')).Where(word => word.Length >= ShortestWord);

    static IEnumerable<KnownRecord> Distinct(IEnumerable<KnownRecord> records) => records.DistinctBy(record => record.Id);

    static void Put(Dictionary<string, List<KnownRecord>> index, string key, KnownRecord record)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(record);
    }
}

/// <param name="IsUnclear">It could be several.</param>
internal sealed record Match(Guid? Id, MatchedBy? By, bool IsUnclear)
{
    public static Match None { get; } = new(null, null, false);
}
