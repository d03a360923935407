using Fusion.Opinion;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>One change of a conversation's votes. The store that voters meet and the store that maps are made of take the same changes in the same order.</summary>
internal readonly record struct VoteChange(ChangeKind Kind, int Participant = 0, int Statement = 0, short Value = 0)
{
    public void ApplyTo(VoteStore votes)
    {
        switch (Kind)
        {
            case ChangeKind.Join: votes.AddParticipants(); break;
            case ChangeKind.AddStatement: votes.AddStatements(); break;
            case ChangeKind.Cast when Value == CastVote.TakenBack: votes.Withdraw(Participant, Statement); break;
            case ChangeKind.Cast: votes.Set(Participant, Statement, (Vote)Value); break;
            case ChangeKind.Ban or ChangeKind.Lift: votes.Ban(Participant, Kind == ChangeKind.Ban); break;
            case ChangeKind.Hide or ChangeKind.Show: votes.Moderate(Statement, Kind == ChangeKind.Hide); break;
            default: throw new InvalidOperationException(Kind.ToString());
        }
    }
}

internal enum ChangeKind { Join, AddStatement, Cast, Ban, Lift, Hide, Show }
