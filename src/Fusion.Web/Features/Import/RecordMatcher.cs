using Fusion.Web.Features.Import.Contracts;

namespace Fusion.Web.Features.Import;

/// <summary>
/// Finds the record that a row is about: the same name, and the same place where both say one; or the same web address and a name that says as much, as "Hill
/// School" and "The Hill School of Lyon" do (one address often serves several schools, so a word in common is not enough). Of several that it could be, the
/// one that also agrees in place and web address; else it is not decided.
/// </summary>
internal sealed class RecordMatcher
{
    readonly Dictionary<string, List<Candidate>> byName = new(StringComparer.Ordinal), byWeb = new(StringComparer.Ordinal);
    readonly Dictionary<Guid, Candidate> byId = [];

    public RecordMatcher(IEnumerable<KnownRecord> records)
    {
        foreach (var record in records) Learn(record.Id, record.Key);
    }

    /// <summary>What a record is called, or is now known to be: the rows of one file are matched as they would be when the file came a second time.</summary>
    public void Learn(Guid id, RecordKey key)
    {
        if (!byId.TryGetValue(id, out var record)) byId[id] = record = new Candidate(id);
        foreach (var name in key.Names)
            if (record.Names.Add(name)) Put(byName, name, record);
        if (record.Place.Length == 0) record.Place = key.Place;
        if (record.Web.Length > 0 || key.Web.Length == 0) return;
        record.Web = key.Web;
        Put(byWeb, key.Web, record);
    }

    public Match Find(RecordKey key)
    {
        if (key.IsPerson) return FindPerson(key);
        var named = key.Names.SelectMany(name => byName.GetValueOrDefault(name, [])).Distinct().Where(record => MayBeIn(record, key.Place)).ToList();
        if (named.Count == 1) return new Match(named[0].Id, key.Place.Length > 0 && named[0].Place == key.Place ? MatchedBy.Place : MatchedBy.Name, false);
        if (named.Count > 1) return Best(named, key) is { } one ? new Match(one.Id, MatchedBy.Place, false) : new Match(null, null, IsUnclear: true);
        if (key.Web.Length == 0) return Match.None;
        var same = byWeb.GetValueOrDefault(key.Web, []).Where(record => SaysAsMuch(record, key) && MayBeIn(record, key.Place)).ToList();
        return same.Count switch { 0 => Match.None, 1 => new Match(same[0].Id, MatchedBy.Web, false), _ => new Match(null, null, IsUnclear: true) };
    }

    Match FindPerson(RecordKey key)
    {
        if (key.Web.Length > 0 && byWeb.TryGetValue(key.Web, out var same)) return same.Count == 1 ? new Match(same[0].Id, MatchedBy.Mail, false) : new Match(null, null, IsUnclear: true);
        // Of two people with one name the mail addresses tell that they are two.
        var named = key.Names.SelectMany(name => byName.GetValueOrDefault(name, [])).Distinct().Where(record => record.Place == key.Place && (record.Web.Length == 0 || key.Web.Length == 0)).ToList();
        return named.Count switch { 0 => Match.None, 1 => new Match(named[0].Id, key.Place.Length > 0 ? MatchedBy.Organisation : MatchedBy.Name, false), _ => new Match(null, null, IsUnclear: true) };
    }

    static bool MayBeIn(Candidate record, string place) => record.Place.Length == 0 || place.Length == 0 || record.Place == place;

    static Candidate? Best(List<Candidate> candidates, RecordKey key)
    {
        var scored = candidates.Select(record => (record, score: (key.Place.Length > 0 && record.Place == key.Place ? 1 : 0) + (key.Web.Length > 0 && record.Web == key.Web ? 2 : 0))).OrderByDescending(pair => pair.score).ToList();
        return scored[0].score > scored[1].score ? scored[0].record : null;
    }

    /// <summary>All words of the one name are in the other.</summary>
    static bool SaysAsMuch(Candidate record, RecordKey key) => record.Names.Any(left => key.Names.Any(right =>
    {
        var (these, those) = (Words(left), Words(right));
        return these.IsSubsetOf(those) || those.IsSubsetOf(these);
    }));

    static HashSet<string> Words(string name) => [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    static void Put(Dictionary<string, List<Candidate>> index, string key, Candidate record)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(record);
    }

    sealed class Candidate(Guid id)
    {
        public Guid Id => id;

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public string Place { get; set; } = "";

        public string Web { get; set; } = "";
    }
}

/// <param name="IsUnclear">It could be several.</param>
internal sealed record Match(Guid? Id, MatchedBy? By, bool IsUnclear)
{
    public static Match None { get; } = new(null, null, false);
}
