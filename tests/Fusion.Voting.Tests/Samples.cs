using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Ballots;

namespace Fusion.Voting.Tests;

/// <summary>Small elections, at random and by hand.</summary>
public static class Samples
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(200);

    /// <summary>Complete strict rankings of 2 to 5 options.</summary>
    public static Arbitrary<Poll> Complete { get; } = Polls((random, options) => Strict(random, options, options));

    /// <summary>Strict rankings that may leave options out.</summary>
    public static Arbitrary<Poll> Partial { get; } = Polls((random, options) => Strict(random, options, random.Next(1, options + 1)));

    /// <summary>Rankings that may leave options out and put several in one place.</summary>
    public static Arbitrary<Poll> Weak { get; } = Polls((random, options) => Shared(random, Strict(random, options, random.Next(1, options + 1))));

    public static OptionList Options(int count) => new(Enumerable.Range(0, count).Select(option => ((char)('A' + option)).ToString()));

    /// <summary>Ballots written "5 A>B=C": how many, and the order.</summary>
    public static RankedBallots Ranked(string options, params string[] ballots)
    {
        var builder = new RankedBallotsBuilder(new OptionList(options.Select(letter => letter.ToString())));
        foreach (var (weight, order) in ballots.Select(Parts))
            builder.AddPlaces(order.Length == 0 ? [] : order.Split('>').Select(place => (IReadOnlyList<int>)[.. place.Split('=').Select(name => options.IndexOf(name, StringComparison.Ordinal))]), weight);
        return builder.Build();
    }

    /// <summary>Approvals written "5 ABC".</summary>
    public static ApprovalBallots Approvals(string options, params string[] ballots) => ApprovalBallots.Create(
        new OptionList(options.Select(letter => letter.ToString())),
        ballots.Select(Parts).Select(ballot => ((IReadOnlyList<int>)[.. ballot.Order.Select(letter => options.IndexOf(letter, StringComparison.Ordinal))], ballot.Weight)));

    /// <summary>Scores written "5 3,0,-" where "-" is no opinion.</summary>
    public static ScoreBallots Scores(string options, params string[] ballots) => ScoreBallots.Create(
        new OptionList(options.Select(letter => letter.ToString())),
        ballots.Select(Parts).Select(ballot => ((IReadOnlyList<int>)[.. ballot.Order.Split(',').Select(score => score == "-" ? ScoreBallots.None : int.Parse(score, CultureInfo.InvariantCulture))], ballot.Weight)));

    static (long Weight, string Order) Parts(string ballot)
    {
        var space = ballot.IndexOf(' ', StringComparison.Ordinal);
        return (long.Parse(ballot.AsSpan(0, space), CultureInfo.InvariantCulture), ballot[(space + 1)..]);
    }

    static Arbitrary<Poll> Polls(Func<Random, int, IReadOnlyList<IReadOnlyList<int>>> ballot) => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed =>
        {
            var random = new Random(seed);
            var options = random.Next(2, 6);
            return new Poll(options, [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => (ballot(random, options), (long)random.Next(1, 5)))]);
        }),
        poll => Enumerable.Range(0, poll.Ballots.Count).Where(_ => poll.Ballots.Count > 1).Select(at => poll with { Ballots = [.. poll.Ballots.Where((_, other) => other != at)] }));

    static List<IReadOnlyList<int>> Strict(Random random, int options, int length)
    {
        var order = Enumerable.Range(0, options).ToArray();
        random.Shuffle(order);
        return [.. order.Take(length).Select(option => (IReadOnlyList<int>)[option])];
    }

    static List<IReadOnlyList<int>> Shared(Random random, IReadOnlyList<IReadOnlyList<int>> strict)
    {
        var places = new List<IReadOnlyList<int>> { strict[0] };
        foreach (var place in strict.Skip(1))
        {
            if (random.Next(3) == 0)
                places[^1] = [.. places[^1], .. place];
            else
                places.Add(place);
        }
        return places;
    }
}
