using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Toolkit;

/// <summary>Within an act: notes that a session changed, and enters what was done to a public one. What people say in a session is theirs and is never in the record.</summary>
internal sealed class BoardBook(DbSession session, RecordBook record, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Note(Board board)
    {
        board.Version++;
        session.Touch(Topic.Toolkit, board.Id);
    }

    /// <summary>Something was said in it: many say something at once, and none of them changes the session itself.</summary>
    public void Ring(Board board) => session.Touch(Topic.Toolkit, board.Id);

    public void Enter(string act, Board board, Actor? actor, IReadOnlyList<FieldDifference> differences)
    {
        if (!board.IsPublic) return;
        record.Enter(act, actor?.By ?? "", board.Title, actor?.Pseudonym);
        record.Changed(board.Id, board.Title, differences);
    }
}
