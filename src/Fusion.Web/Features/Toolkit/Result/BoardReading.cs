using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Toolkit.Results;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>Reads what a session has to show.</summary>
internal sealed class BoardReading(FusionDb db, InstrumentBook instruments, KeptResults results, TimeProvider clock)
{
    const int MostEarlier = 6;

    public Task<BoardResult> Result(Board board, CancellationToken cancel)
    {
        var isFinal = board.IsFinal(clock.GetUtcNow().UtcDateTime);
        return results.Of(board, isFinal, () => Make(board, isFinal, cancel));
    }

    /// <summary>The database counts points: a page need not read the answers of ten thousand people one by one.</summary>
    async Task<BoardResult> Make(Board board, bool isFinal, CancellationToken cancel)
    {
        var instrument = await instruments.Of(board, cancel);
        if (board.IsAnonymous && !board.ShowsResults) return new ResultMaking(instrument, new Dictionary<Guid, string>(), isAnonymous: true, isFinal).Of([], []);
        var said = db.Set<AnswerLine>().Where(line => line.BoardId == board.Id && (!board.IsAnonymous || line.IsCounted) && (line.First != null || line.Second != null || line.HasWords));
        var counted = instrument.Items.Where(PointCount.IsOf).Select(item => item.Key).ToList();
        var points = await (from line in said
                            group line by new { line.Item, line.Role, line.First, line.Second } into same
                            select new PointCount(same.Key.Item, same.Key.Role, same.Key.First, same.Key.Second, same.Count(), same.Count(line => line.HasWords))).ToListAsync(cancel);
        var written = instrument.Items.Select(item => item.Key).Except(counted).Concat(points.Where(one => one.Written > 0).Select(one => one.Item)).Distinct().ToList();
        var lines = written.Count == 0 ? [] : await said.Where(line => written.Contains(line.Item) && (!counted.Contains(line.Item) || line.HasWords)).ToListAsync(cancel);
        var names = board.IsAnonymous ? [] : await db.Set<Participant>().Where(one => one.BoardId == board.Id && one.Name != "").ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return new ResultMaking(instrument, names, board.IsAnonymous, isFinal).Of(points, lines);
    }

    public Task<List<NoteGroup>> Groups(Board board, CancellationToken cancel) => db.Set<NoteGroup>().Where(group => group.BoardId == board.Id).OrderBy(group => group.At).ThenBy(group => group.Id).Take(NoteGroup.Most).ToListAsync(cancel);

    public Task<List<Commitment>> Commitments(Board board, CancellationToken cancel) => db.Set<Commitment>().Where(one => one.BoardId == board.Id).OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(Commitment.Most).ToListAsync(cancel);

    /// <summary>The points that each group or note got, and how many people gave them. While they are given, and with fewer than five people in an anonymous session, nobody sees them.</summary>
    public async Task<(IReadOnlyDictionary<Guid, int> Dots, int People)> Priorities(Board board, CancellationToken cancel)
    {
        var people = await db.Set<Priority>().Where(one => one.BoardId == board.Id).Select(one => one.ParticipantId).Distinct().CountAsync(cancel);
        if (board.IsAnonymous && (people < SmallGroups.Least || (board.Phase <= Phase.Converge && !board.IsOver))) return (new Dictionary<Guid, int>(), 0);
        return (await db.Set<Priority>().Where(one => one.BoardId == board.Id).GroupBy(one => one.TargetId).Select(group => new { group.Key, Dots = group.Sum(one => one.Dots) }).ToDictionaryAsync(row => row.Key, row => row.Dots, cancel), people);
    }

    /// <summary>What the wall shows of one item: groups with their notes, then notes that stand alone; with points, the most wanted first.</summary>
    public static IReadOnlyList<WallGroup> Wall(ItemResult item, IReadOnlyList<NoteGroup> groups, IReadOnlyDictionary<Guid, int> dots)
    {
        var notes = item.Notes.Where(note => note.Text.Length > 0).ToList();
        var grouped = groups.Where(group => group.Item == item.Item.Key).Select(group => new WallGroup(group.Id, group.Name, [.. notes.Where(note => note.GroupId == group.Id)], dots.GetValueOrDefault(group.Id))).Where(group => group.Notes.Count > 0).ToList();
        var known = grouped.Select(group => group.Id).ToHashSet();
        var alone = notes.Where(note => note.GroupId is not { } id || !known.Contains(id)).Select(note => new WallGroup(note.Id, "", [note], dots.GetValueOrDefault(note.Id)));
        return [.. grouped.Concat(alone).OrderByDescending(group => group.Dots).ThenByDescending(group => group.Notes.Count)];
    }

    /// <summary>Earlier sessions of the same instrument in the same network, the latest first, with what is comparable of them.</summary>
    public async Task<IReadOnlyList<Earlier>> Before(Board board, Instrument instrument, CancellationToken cancel)
    {
        if (board.NetworkId is not { } network) return [];
        var boards = await db.Set<Board>().Where(one => one.NetworkId == network && one.InstrumentKey == board.InstrumentKey && one.CreatedAt < board.CreatedAt && one.EndedAt != null).OrderByDescending(one => one.CreatedAt).Take(MostEarlier).ToListAsync(cancel);
        var found = new List<Earlier>();
        foreach (var one in boards.Where(one => one.IsPublic || !board.IsPublic))
        {
            var before = await instruments.Of(one, cancel);
            found.Add(new Earlier(one, await Result(one, cancel), SameItems.Of(before, instrument).Select(item => item.Key).ToHashSet(), before.Version != instrument.Version));
        }
        return found;
    }
}

/// <summary>A group of notes, or (without a name) a note that stands alone.</summary>
internal sealed record WallGroup(Guid Id, string Name, IReadOnlyList<Note> Notes, int Dots)
{
    public string Title => Name.Length > 0 ? Name : Notes[0].Text;
}
