using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Toolkit.Start;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Demonstration;

/// <summary>Makes two made-up health checks of the demonstration's network, half a year apart, and a board that is still open.</summary>
internal sealed class MakeDemoToolkitHandler(FusionDb db, NetworkCards networks, ShippedInstruments shipped, StartBoardHandler starting, NewAddress addresses, RecordBook record, BoardBook book)
{
    const string Network = "demo-otterholme-learns-together", Neighbours = "demo-schools-along-the-otter";
    static readonly string[] Elsewhere = ["the schools along the river", "a ring of village schools", "a harbour town", "three nurseries and a library", "a valley of small employers"];
    static readonly string[] Stops = ["The Friday reading race", "Two newsletters", "Friday reading race between schools", "Long minutes that nobody reads"];
    static readonly string[] Keeps = ["Swapped lessons", "The boat, and who may use it", "Swapped lessons between schools", "Tea before the meeting"];

    public async Task<Outcome<Done>> Handle(Guid weaver, CancellationToken cancel)
    {
        if (await db.Set<Board>().AnyAsync(board => board.IsSynthetic, cancel) || await networks.Find(Network, cancel) is not { } network) return default(Done);
        var before = await Make("network-health", "Health check in spring (made up)", network.Id, weaver, 190, ended: true, cancel);
        Health(before, people: 9, item => 2);
        var after = await Make("network-health", "Health check in autumn (made up)", network.Id, weaver, 12, ended: true, cancel);
        Health(after, people: 11, item => item % 4 == 0 ? 3 : 2);
        await Compared(after, weaver, cancel);
        db.AddRange(Decided(after, "Ask the young people of each school who is missing", "Ilse of the boathouse (made up)", 30), Decided(after, "Write down what each swapped lesson changed", "The weaver", 45));
        var open = await Make("tight-loose", "What do we stop, what do we keep? (made up)", network.Id, weaver, 1, ended: false, cancel);
        Stock(open);
        return default(Done);
    }

    /// <summary>Made-up groups elsewhere that agreed to be compared, as this one did; one of them is a network that is willing to be asked.</summary>
    async Task Compared(Board own, Guid weaver, CancellationToken cancel)
    {
        var neighbours = await networks.Find(Neighbours, cancel);
        foreach (var (group, at) in Elsewhere.Select((group, at) => (group, at)))
        {
            var board = await Make("network-health", $"Health check of {group} (made up)", at == 0 ? neighbours?.Id : null, weaver, 60 + (9 * at), ended: true, cancel);
            Health(board, people: 7 + at, item => at == 0 ? 4 : 1 + (((item * (at + 1)) + at) % 3));
            (board.ComparedAt, board.MayBeAsked) = (board.EndedAt + Board.Grace, at == 0);
        }
        own.ComparedAt = own.EndedAt + Board.Grace;
    }

    async Task<Board> Make(string key, string title, NetworkId? network, Guid weaver, int daysAgo, bool ended, CancellationToken cancel)
    {
        var at = book.Now.AddDays(-daysAgo);
        var board = new Board
        {
            Id = Guid.CreateVersion7(),
            Code = await starting.NewCode(cancel),
            InstrumentId = await starting.Keep(shipped.Find(key)!, cancel),
            InstrumentKey = key,
            Title = title,
            NetworkId = network,
            IsAnonymous = ended,
            IsPublic = true,
            Phase = ended ? Phase.Commit : Phase.Share,
            AnsweredAt = at.AddMinutes(10),
            EndedAt = ended ? at.AddMinutes(40) : null,
            HelperToken = Guid.NewGuid().ToString("N"),
            CreatedAt = at,
            IsSynthetic = true,
        };
        db.AddRange(board, new BoardLead { BoardId = board.Id, AccountId = weaver, At = at });
        book.Note(board);
        await addresses.Assign(board.Id, "toolkit/boards", board.Id.ToString(), [], cancel);
        record.Enter("hold-session", "", title);
        record.Added(board.Id, title);
        await db.SaveChangesAsync(cancel);
        return board;
    }

    /// <summary>Answers that differ from person to person, always in the same way.</summary>
    /// <param name="lowest">The lowest point that anybody gives to an item, by its place in the instrument.</param>
    void Health(Board board, int people, Func<int, int> lowest)
    {
        var instrument = shipped.Find(board.InstrumentKey)!;
        for (var person = 0; person < people; person++)
        {
            var somebody = Somebody(board, person < 6 ? Role.Teacher : Role.Community);
            foreach (var (item, at) in instrument.Items.Select((item, at) => (item, at)))
            {
                var now = Math.Clamp(lowest(at) + ((person + at) % 3), 1, item.Points - 1);
                var want = Math.Clamp(now + 1 + (at % 2), 1, item.Points);
                Line(board, somebody, item, 0, now, item.Kind == ItemKind.NowWant ? want : null, evidence: item.AsksEvidence && (person + at) % 4 == 0 ? "Seen at the last meeting" : "");
            }
        }
    }

    void Stock(Board board)
    {
        var instrument = shipped.Find(board.InstrumentKey)!;
        for (var person = 0; person < Stops.Length; person++)
        {
            var somebody = Somebody(board, Role.Teacher, $"Person {person + 1} (made up)");
            foreach (var item in instrument.Items.Where(item => item.Kind == ItemKind.Gradient)) Line(board, somebody, item, 0, 5 + ((person + item.Key.Length) % 4), null);
            Line(board, somebody, instrument.Find("stop")!, 1, null, null, Stops[person], person == 0 ? "Reading results did not change" : "");
            Line(board, somebody, instrument.Find("keep")!, 1, null, null, Keeps[person], person == 2 ? "Liked in four of five evaluations" : "");
        }
    }

    Participant Somebody(Board board, Role role, string name = "")
    {
        var person = new Participant { Id = Guid.NewGuid(), BoardId = board.Id, Name = name, Role = role, JoinedAt = board.CreatedAt };
        db.Add(person);
        return person;
    }

    void Line(Board board, Participant person, Item item, int line, int? first, int? second, string text = "", string evidence = "") =>
        db.Add(new AnswerLine { Id = Guid.CreateVersion7(), BoardId = board.Id, ParticipantId = person.Id, Role = person.Role, Item = item.Key, Line = line, First = first, Second = second, Text = text, Evidence = evidence, SendId = Guid.NewGuid(), Made = board.CreatedAt.AddMinutes(5), IsCounted = true });

    Commitment Decided(Board board, string text, string owner, int days) => new() { Id = Guid.CreateVersion7(), BoardId = board.Id, Text = text, Owner = owner, DueOn = DateOnly.FromDateTime(book.Now.AddDays(days)), At = board.EndedAt!.Value };
}
