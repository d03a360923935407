using System.Globalization;
using Fusion.Voting.Ballots;
using Fusion.Voting.Polls;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>Shows a ballot that was cast in the form that it was cast with, to be looked at or changed.</summary>
internal static class BallotFill
{
    public static string? Of(Poll poll, PollBallot ballot, string reason, string name)
    {
        if (name == "reason") return reason;
        if (name == "ballot") return poll.Form is BallotForm.Stance or BallotForm.One ? ballot.Text : null;
        if (name == "blank") return poll.Form != BallotForm.Stance && ballot.IsBlank ? "true" : null;
        if (!name.StartsWith("option_", StringComparison.Ordinal) || !int.TryParse(name.AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var option = number - 1;
        return poll.Form switch
        {
            BallotForm.Several => ballot.Chosen.Contains(option) ? "true" : null,
            BallotForm.Points => option < ballot.Points.Length && ballot.Points[option] != ScoreBallots.None ? ballot.Points[option].ToString(CultureInfo.InvariantCulture) : null,
            BallotForm.Ranking => ballot.Places.Index().Where(place => place.Item.Contains(option)).Select(place => (place.Index + 1).ToString(CultureInfo.InvariantCulture)).FirstOrDefault(),
            _ => null,
        };
    }
}
