using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>Writes what many devices sent, in one transaction. An answer that is there already, or an older copy of one, changes nothing.</summary>
internal sealed class TakeAnswersHandler(FusionDb db, DbSession session, InstrumentBook instruments, CountAnswersHandler counting, TimeProvider clock)
{
    Dictionary<Guid, Board> boards = [];
    Dictionary<Guid, Participant> people = [];
    ILookup<(Guid, string), AnswerLine> lines = Enumerable.Empty<AnswerLine>().ToLookup(line => (line.ParticipantId, line.Item));
    HashSet<(Guid, string)> sent = [];
    readonly Dictionary<(Guid, string), List<AnswerLine>> touched = [];
    readonly HashSet<Participant> moved = [];

    public async Task<Outcome<IReadOnlyList<IReadOnlyList<Taken>>>> Handle(IReadOnlyList<Sending> batch, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await Load(batch, cancel);
        var results = new List<IReadOnlyList<Taken>>();
        foreach (var sending in batch)
        {
            // Somebody new whose first answers arrived although they never heard so: their phone sends them again, and has no token yet.
            if (sending.Answers.Count > 0 && !people.ContainsKey(sending.ParticipantId) && sending.Answers.All(answer => sent.Contains((answer.Id, answer.Item))))
            {
                results.Add([.. sending.Answers.Select(_ => Taken.Known)]);
                continue;
            }
            if (!boards.TryGetValue(sending.BoardId, out var board) || !await Admit(board, sending, now, cancel))
            {
                results.Add([.. sending.Answers.Select(_ => Taken.Late)]);
                continue;
            }
            var instrument = await instruments.Of(board, cancel);
            results.Add([.. sending.Answers.Select(answer => Take(board, instrument, sending.ParticipantId, answer, now))]);
        }
        await db.SaveChangesAsync(cancel);
        // What they answered before goes along to their other role.
        foreach (var person in moved) await db.Set<AnswerLine>().Where(line => line.ParticipantId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Role, person.Role), cancel);
        foreach (var board in boards.Values)
        {
            await counting.Count(board, cancel);
            session.Touch(Topic.Toolkit, board.Id);
        }
        return Outcome<IReadOnlyList<IReadOnlyList<Taken>>>.Done(results);
    }

    async Task Load(IReadOnlyList<Sending> batch, CancellationToken cancel)
    {
        var ids = batch.Select(sending => sending.BoardId).Distinct().ToList();
        var who = batch.Select(sending => sending.ParticipantId).Distinct().ToList();
        var items = batch.SelectMany(sending => sending.Answers).Select(answer => answer.Item).Distinct().ToList();
        boards = await db.Set<Board>().Where(board => ids.Contains(board.Id)).ToDictionaryAsync(board => board.Id, cancel);
        people = await db.Set<Participant>().AsTracking().Where(one => who.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        var sends = batch.SelectMany(sending => sending.Answers).Select(answer => answer.Id).Distinct().ToList();
        sent = (await db.Set<AnswerLine>().Where(line => ids.Contains(line.BoardId) && items.Contains(line.Item) && sends.Contains(line.SendId)).Select(line => new { line.SendId, line.Item }).Distinct().ToListAsync(cancel)).Select(line => (line.SendId, line.Item)).ToHashSet();
        lines = (await db.Set<AnswerLine>().AsTracking().Where(line => who.Contains(line.ParticipantId) && items.Contains(line.Item)).ToListAsync(cancel)).ToLookup(line => (line.ParticipantId, line.Item));
    }

    async Task<bool> Admit(Board board, Sending sending, DateTime now, CancellationToken cancel)
    {
        var isKnown = people.TryGetValue(sending.ParticipantId, out var person);
        if (!isKnown)
        {
            if (board.EndedAt + Board.Grace < now || await db.Set<Participant>().CountAsync(one => one.BoardId == board.Id, cancel) >= Board.MostParticipants) return false;
            person = people[sending.ParticipantId] = new Participant { Id = sending.ParticipantId, BoardId = board.Id, JoinedAt = now, IsPaper = sending.IsPaper };
            db.Add(person);
        }
        // Where roles are told apart without names, nobody goes from one to the other once a result was shown: that would be the difference of two.
        if (sending.About is not { } about || (isKnown && (board.IsAnonymous ? board.ShowsResults : board.IsOver))) return true;
        if (isKnown && person!.Role != about.Role) moved.Add(person);
        (person!.Name, person.Role) = (board.IsAnonymous ? "" : about.Name, about.Role);
        return true;
    }

    Taken Take(Board board, Instrument instrument, Guid participant, SentAnswer answer, DateTime now)
    {
        if (instrument.Find(answer.Item) is not { } item || AnswerRules.Check(item, instrument.CardsOf(item).Count, answer.Lines) != AnswerFault.None) return Taken.Unsound;
        if (!touched.TryGetValue((participant, item.Key), out var known)) known = touched[(participant, item.Key)] = [.. lines[(participant, item.Key)]];
        var made = answer.Made > now ? now : answer.Made < board.CreatedAt ? board.CreatedAt : answer.Made;
        if (sent.Contains((answer.Id, item.Key)) || known.Any(line => line.Made > made)) return Taken.Known;
        if (!MayTake(board, known, made, now)) return Taken.Late;
        sent.Add((answer.Id, item.Key));
        foreach (var given in answer.Lines.Where(given => !given.IsEmpty && known.All(line => line.Line != given.Line)))
        {
            var added = new AnswerLine { Id = AnswerLine.NewId(board.IsAnonymous), BoardId = board.Id, ParticipantId = participant, Role = people[participant].Role, Item = item.Key, Line = given.Line };
            known.Add(added);
            db.Add(added);
        }
        foreach (var line in known)
        {
            var given = answer.Lines.FirstOrDefault(one => one.Line == line.Line) ?? new Given(line.Line);
            (line.First, line.Second, line.Text, line.Evidence, line.SendId, line.Made) = (given.First, given.Second, given.Text, given.Evidence, answer.Id, made);
        }
        return Taken.Stored;
    }

    /// <summary>An answer changes while people answer alone. A first one is taken until the end, and for a day after it from a phone that was away, if it was written in time.</summary>
    static bool MayTake(Board board, List<AnswerLine> known, DateTime made, DateTime now)
    {
        if (board.EndedAt is { } ended && (made > ended || now > ended + Board.Grace)) return false;
        if (known.Count == 0) return true;
        if (board.IsAnonymous && known.Any(line => line.IsCounted)) return false;
        return (board.Phase == Phase.Alone && !board.IsOver) || made <= board.AnsweredAt;
    }
}
