using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Participants;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>What a person with an account answered in sessions, and which they led. Who goes takes along what no result shows yet; what a group's result rests on stays, without a name, and nothing leads from it to the person.</summary>
internal sealed class ToolkitPersonalData(FusionDb db, DbSession session, ParticipantTokens tokens) : INetworkData
{
    public IReadOnlyList<string> Kept { get; } = ["toolkit"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel)
    {
        var own = await Own(person, network, cancel);
        var ids = own.Select(one => one.Id).ToList();
        var titles = await Boards(network).ToDictionaryAsync(board => board.Id, board => board.Title, cancel);
        var lines = await db.Set<AnswerLine>().Where(line => ids.Contains(line.ParticipantId)).OrderBy(line => line.BoardId).ThenBy(line => line.Item).ThenBy(line => line.Line).ToListAsync(cancel);
        var led = await db.Set<BoardLead>().Where(lead => lead.AccountId == person.AccountId).OrderBy(lead => lead.At).ToListAsync(cancel);
        return
        [
            new PersonalTable("toolkit-sessions", ["session", "name", "role", "joined"], [.. own.Select(one => (IReadOnlyList<string?>)[titles[one.BoardId], one.Name, one.Role?.Word(), Instants.Iso(one.JoinedAt)])]),
            new PersonalTable("toolkit-answers", ["session", "item", "line", "first", "second", "text", "evidence", "at"], [.. lines.Select(line => (IReadOnlyList<string?>)[titles[line.BoardId], line.Item, Text(line.Line), Text(line.First), Text(line.Second), line.Text, line.Evidence, Instants.Iso(line.Made)])]),
            new PersonalTable("toolkit-led", ["session", "since"], [.. led.Where(lead => titles.ContainsKey(lead.BoardId)).Select(lead => (IReadOnlyList<string?>)[titles[lead.BoardId], Instants.Iso(lead.At)])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var one in await Own(person, null, cancel))
        {
            session.Touch(Topic.Toolkit, one.BoardId);
            var lines = await db.Set<AnswerLine>().AsTracking().Where(line => line.ParticipantId == one.Id).ToListAsync(cancel);
            var shown = await db.Set<Board>().Where(board => board.Id == one.BoardId).Select(board => board.Phase > Phase.Alone || board.EndedAt != null).FirstAsync(cancel);
            var isAnonymous = await db.Set<Board>().Where(board => board.Id == one.BoardId).Select(board => board.IsAnonymous).FirstAsync(cancel);
            var stay = lines.Where(line => shown && (!isAnonymous || line.IsCounted)).ToList();
            var points = await db.Set<Priority>().AsTracking().Where(point => point.ParticipantId == one.Id).ToListAsync(cancel);
            db.RemoveRange(lines);
            db.RemoveRange(points);
            db.Remove(await db.Set<Participant>().AsTracking().FirstAsync(row => row.Id == one.Id, cancel));
            if (stay.Count == 0 && points.Count == 0) continue;
            // Another number, made by chance: nobody can work it out from the account.
            var nobody = Guid.NewGuid();
            db.Add(new Participant { Id = nobody, BoardId = one.BoardId, Role = one.Role, JoinedAt = one.JoinedAt });
            foreach (var line in stay) db.Add(new AnswerLine { Id = AnswerLine.NewId(isAnonymous), BoardId = line.BoardId, ParticipantId = nobody, Role = line.Role, Item = line.Item, Line = line.Line, First = line.First, Second = line.Second, Text = line.Text, Evidence = line.Evidence, SendId = Guid.NewGuid(), Made = line.Made, IsCounted = line.IsCounted, GroupId = line.GroupId });
            foreach (var point in points) db.Add(new Priority { BoardId = point.BoardId, ParticipantId = nobody, TargetId = point.TargetId, Dots = point.Dots });
        }
        db.RemoveRange(await db.Set<BoardLead>().AsTracking().Where(lead => lead.AccountId == person.AccountId).ToListAsync(cancel));
    }

    /// <summary>Where the account took part: nothing but its pseudonym in each session tells so.</summary>
    async Task<IReadOnlyList<Participant>> Own(Person person, NetworkId? network, CancellationToken cancel)
    {
        var boards = await Boards(network).Select(board => board.Id).ToListAsync(cancel);
        var found = new List<Participant>();
        foreach (var some in boards.Select(board => tokens.Pseudonym(person.AccountId, board)).Chunk(500))
            found.AddRange(await db.Set<Participant>().Where(one => some.Contains(one.Id)).OrderBy(one => one.JoinedAt).ToListAsync(cancel));
        return found;
    }

    IQueryable<Board> Boards(NetworkId? network) => network is { } only ? db.Set<Board>().Where(board => board.NetworkId == only) : db.Set<Board>();

    static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
