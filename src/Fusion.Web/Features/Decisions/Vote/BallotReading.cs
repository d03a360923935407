using System.Globalization;
using Fusion.Voting.Ballots;
using Fusion.Voting.Polls;
using Fusion.Voting.Scores;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>Reads a ballot from a form that works without script: a word or an option chosen, options ticked, a place or points for each option.</summary>
internal static class BallotReading
{
    /// <returns>The ballot; null with the rejections in the fields.</returns>
    public static PollBallot? Read(Fields fields, Poll poll)
    {
        if (fields.Ticked("blank") && poll.Form != BallotForm.Stance) return PollBallot.Read(poll, "");
        return poll.Form switch
        {
            BallotForm.Stance => fields.Choice("ballot", poll.Stances, needed: true) is { } stance ? PollBallot.Read(poll, stance) : null,
            BallotForm.One => One(fields, poll),
            BallotForm.Several => Several(fields, poll),
            BallotForm.Points => Points(fields, poll),
            _ => Ranking(fields, poll),
        };
    }

    static PollBallot? One(Fields fields, Poll poll)
    {
        if (fields.Choice("ballot", Numbers(poll), needed: true) is not { } chosen) return null;
        return PollBallot.Read(poll, chosen);
    }

    static PollBallot? Several(Fields fields, Poll poll)
    {
        var chosen = Enumerable.Range(0, poll.Options!.Count).Where(option => fields.Ticked(Name(option))).ToList();
        if (chosen.Count == 0) fields.Reject("ballot", "decision.ballot-empty");
        return chosen.Count == 0 ? null : PollBallot.Of(poll, [.. chosen.Select(option => (IReadOnlyList<int>)[option])]);
    }

    /// <summary>Places from 1; places may be left out and need not follow each other, and what has none stands below all that have one.</summary>
    static PollBallot? Ranking(Fields fields, Poll poll)
    {
        var places = new SortedDictionary<int, List<int>>();
        for (var option = 0; option < poll.Options!.Count; option++)
            if (fields.Whole(Name(option), 1, poll.Options.Count) is { } place)
            {
                if (!places.TryGetValue(place, out var there)) places[place] = there = [];
                there.Add(option);
            }
        if (fields.Rejections.Count > 0) return null;
        if (places.Count == 0) fields.Reject("ballot", "decision.ballot-empty");
        if (!poll.MayShareRank && places.Values.FirstOrDefault(there => there.Count > 1) is { } shared) fields.Reject(Name(shared[1]), "decision.rank-shared", poll.Options[shared[0]]);
        return fields.Rejections.Count > 0 ? null : PollBallot.Of(poll, [.. places.Values.Select(there => (IReadOnlyList<int>)there)]);
    }

    static PollBallot? Points(Fields fields, Poll poll)
    {
        var points = new List<int>();
        for (var option = 0; option < poll.Options!.Count; option++) points.Add(fields.Whole(Name(option), poll.Points!.Least, poll.Points.Most) ?? ScoreBallots.None);
        if (fields.Rejections.Count > 0) return null;
        if (points.TrueForAll(score => score == ScoreBallots.None)) fields.Reject("ballot", "decision.ballot-empty");
        if (PollBallot.FaultOf(poll, points) is { Kind: PointFaultKind.Overspent } fault) fields.Reject("ballot", poll.Points!.Quadratic ? "decision.overspent-credits" : "decision.overspent", fault.Limit, fault.Given);
        return fields.Rejections.Count > 0 ? null : PollBallot.Of(poll, points);
    }

    public static string Name(int option) => "option_" + (option + 1).ToString(CultureInfo.InvariantCulture);

    static IEnumerable<string> Numbers(Poll poll) => Enumerable.Range(1, poll.Options!.Count).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
