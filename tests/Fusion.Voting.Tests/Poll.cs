using Fusion.Voting.Ballots;

namespace Fusion.Voting.Tests;

/// <summary>An election as plain lists, so that tests can change it.</summary>
public sealed record Poll(int Options, IReadOnlyList<(IReadOnlyList<IReadOnlyList<int>> Places, long Weight)> Ballots)
{
    public RankedBallots Build(OptionList? names = null)
    {
        var builder = new RankedBallotsBuilder(names ?? Samples.Options(Options));
        foreach (var (places, weight) in Ballots)
            builder.AddPlaces(places, weight);
        return builder.Build();
    }

    /// <summary>The same with every option another number.</summary>
    public Poll Renumbered(int[] to) => this with
    {
        Ballots = [.. Ballots.Select(ballot => ((IReadOnlyList<IReadOnlyList<int>>)[.. ballot.Places.Select(place => (IReadOnlyList<int>)[.. place.Select(option => to[option])])], ballot.Weight))],
    };

    /// <summary>Every ballot upside down.</summary>
    public Poll Reversed() => this with { Ballots = [.. Ballots.Select(ballot => ((IReadOnlyList<IReadOnlyList<int>>)[.. ballot.Places.Reverse()], ballot.Weight))] };

    /// <summary>One option a place higher on one of the ballots.</summary>
    public Poll Raised(int option, int ballot)
    {
        var places = Ballots[ballot].Places.ToList();
        var at = places.FindIndex(place => place.Contains(option));
        if (at > 0)
            (places[at - 1], places[at]) = (places[at], places[at - 1]);
        return this with { Ballots = [.. Ballots.Select((one, other) => other == ballot ? (places, one.Weight) : one)] };
    }

    /// <summary>With a clone of one option next to it on every ballot, above or below it by turns.</summary>
    public Poll Cloned(int option) => new(Options + 1, [.. Ballots.Select((ballot, at) => ((IReadOnlyList<IReadOnlyList<int>>)
    [
        .. ballot.Places.SelectMany(place => !place.Contains(option) ? [place] : at % 2 == 0 ? (IEnumerable<IReadOnlyList<int>>)[place, [Options]] : [[Options], place]),
    ], ballot.Weight))]);

    /// <summary>How many prefer one to another, by the definition.</summary>
    public long Prefer(int a, int b) => Ballots.Where(ballot => Place(ballot.Places, a) < Place(ballot.Places, b)).Sum(ballot => ballot.Weight);

    /// <summary>The option that beats every other, or that every other beats.</summary>
    public int? Condorcet(bool loser) => Enumerable.Range(0, Options).Cast<int?>()
        .FirstOrDefault(a => Enumerable.Range(0, Options).All(b => a == b || (loser ? Prefer(b, a!.Value) > Prefer(a.Value, b) : Prefer(a!.Value, b) > Prefer(b, a.Value))));

    public override string ToString() => string.Join("; ", Ballots.Select(ballot => $"{ballot.Weight} {string.Join('>', ballot.Places.Select(place => string.Join('=', place)))}"));

    static int Place(IReadOnlyList<IReadOnlyList<int>> places, int option)
    {
        for (var place = 0; place < places.Count; place++)
        {
            if (places[place].Contains(option))
                return place;
        }
        return int.MaxValue;
    }
}
