using System.Collections.Immutable;
using System.Globalization;
using Fusion.Voting.Ballots;
using Fusion.Voting.Scores;

namespace Fusion.Voting.Polls;

/// <summary>
/// One ballot as a line of text, the same in a database, a published list and a record. A word (<c>yes</c>); options by their number from 1
/// (<c>1,4</c>); a ranking with <c>=</c> between those that share a place (<c>3,1=2</c>); points in the order of the options, nothing for no opinion
/// (<c>5,,0</c>). The empty line is a blank ballot: it abstains.
/// </summary>
public sealed record PollBallot
{
    /// <summary>The longest line that is read.</summary>
    public const int Longest = 4000;

    PollBallot(string text, string? stance, ImmutableArray<ImmutableArray<int>> places, ImmutableArray<int> points) => (Text, Stance, Places, Points) = (text, stance, places, points);

    /// <summary>The line, in the one form that a ballot has.</summary>
    public string Text { get; }

    /// <summary>The word; null where options are voted on.</summary>
    public string? Stance { get; }

    /// <summary>Options from 0 in order of preference, equals together; for sets of options one place for each.</summary>
    public ImmutableArray<ImmutableArray<int>> Places { get; }

    /// <summary>Points for each option, or <see cref="ScoreBallots.None"/>; empty where none are given.</summary>
    public ImmutableArray<int> Points { get; }

    /// <summary>Whether it says nothing: it abstains, which is not to be absent.</summary>
    public bool IsBlank => Stance is null ? Places.IsEmpty && Points.All(score => score == ScoreBallots.None) : Stance == "abstain";

    /// <summary>The options that are named, in order.</summary>
    public IEnumerable<int> Chosen => Places.SelectMany(place => place);

    /// <summary>Reads a ballot.</summary>
    /// <returns>The ballot; null where the line is none of this question's.</returns>
    public static PollBallot? Read(Poll poll, string line)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > Longest) return null;
        return poll.Form switch
        {
            BallotForm.Stance => poll.Stances.Contains(line, StringComparer.Ordinal) ? new PollBallot(line, line, [], []) : null,
            BallotForm.Points => ReadPoints(poll, line),
            _ => ReadPlaces(poll, line),
        };
    }

    /// <summary>A ballot of places; null where an option is unknown or named twice, or there are more than the form allows.</summary>
    public static PollBallot? Of(Poll poll, IReadOnlyList<IReadOnlyList<int>> places)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(places);
        var all = places.SelectMany(place => place).ToList();
        var most = poll.Options?.Count ?? 0;
        if (all.Any(option => option < 0 || option >= most) || all.Distinct().Count() != all.Count || places.Any(place => place.Count == 0)) return null;
        if (poll.Form is not BallotForm.Ranking && places.Any(place => place.Count > 1)) return null;
        if (poll.Form is BallotForm.One && all.Count > 1) return null;
        if (!poll.MayShareRank && places.Any(place => place.Count > 1)) return null;
        var inOrder = poll.Form is BallotForm.Ranking ? places : [.. all.Order().Select(option => (IReadOnlyList<int>)[option])];
        ImmutableArray<ImmutableArray<int>> kept = [.. inOrder.Select(place => place.Order().ToImmutableArray())];
        return new PollBallot(string.Join(',', kept.Select(place => string.Join('=', place.Select(Number)))), null, kept, []);
    }

    /// <summary>A ballot of points; null where there is not a figure for each option, or the rule of points forbids one.</summary>
    public static PollBallot? Of(Poll poll, IReadOnlyList<int> points)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count != poll.Options?.Count || FaultOf(poll, points) is not null) return null;
        var isBlank = points.All(score => score == ScoreBallots.None);
        return new PollBallot(isBlank ? "" : string.Join(',', points.Select(score => score == ScoreBallots.None ? "" : score.ToString(CultureInfo.InvariantCulture))), null, [], [.. points]);
    }

    /// <summary>What is wrong with points; null where nothing is.</summary>
    public static PointFault? FaultOf(Poll poll, IReadOnlyList<int> points)
    {
        ArgumentNullException.ThrowIfNull(poll);
        return poll.Points?.Fault(points);
    }

    static PollBallot? ReadPlaces(Poll poll, string line)
    {
        var places = new List<IReadOnlyList<int>>();
        if (line.Length == 0) return Of(poll, places);
        foreach (var place in line.Split(','))
        {
            var options = new List<int>();
            foreach (var cell in place.Split('='))
            {
                if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
                options.Add(number - 1);
            }
            places.Add(options);
        }
        return Of(poll, places) is { } ballot && ballot.Text == line ? ballot : null;
    }

    static PollBallot? ReadPoints(Poll poll, string line)
    {
        if (line.Length == 0) return Of(poll, Enumerable.Repeat(ScoreBallots.None, poll.Options!.Count).ToList());
        var points = new List<int>();
        foreach (var cell in line.Split(','))
        {
            if (cell.Length == 0) points.Add(ScoreBallots.None);
            else if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score)) points.Add(score);
            else return null;
        }
        return Of(poll, points) is { } ballot && ballot.Text == line ? ballot : null;
    }

    static string Number(int option) => (option + 1).ToString(CultureInfo.InvariantCulture);
}
