using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>Tells the screens of a session that something is new: where it is and how many have answered. What the screen shows it then asks for itself.</summary>
internal sealed class BoardNews(Database database) : IReadModel
{
    readonly ConcurrentDictionary<Guid, Channel> channels = new();

    public Topic Topic => Topic.Toolkit;

    public int Order => 60;

    public Task Refresh(CancellationToken cancel) => Refresh([.. channels.Keys], cancel);

    public Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        foreach (var id in records)
            if (channels.TryGetValue(id, out var channel)) channel.Change();
        return Task.CompletedTask;
    }

    /// <summary>Listens to a session until the work is done.</summary>
    public async Task Listen(Guid board, Func<LiveNews, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>>, Task> work)
    {
        var channel = channels.AddOrUpdate(board, _ => new Channel(1), (_, there) => there with { Listeners = there.Listeners + 1 });
        try
        {
            await work(channel.News, cancel => Read(board, cancel));
        }
        finally
        {
            if (channels.AddOrUpdate(board, _ => new Channel(0), (_, there) => there with { Listeners = there.Listeners - 1 }) is { Listeners: 0 } empty) channels.TryRemove(KeyValuePair.Create(board, empty));
        }
    }

    /// <summary>What is said now: read once for all who listen.</summary>
    async ValueTask<ReadOnlyMemory<byte>> Read(Guid id, CancellationToken cancel)
    {
        if (!channels.TryGetValue(id, out var channel)) return default;
        var version = channel.Version;
        if (channel.Written is { } written && written.Version == version) return written.Event;
        await using var db = database.Reader();
        if (await db.Set<Board>().FirstOrDefaultAsync(board => board.Id == id, cancel) is not { } board) return default;
        var people = await db.Set<Participant>().CountAsync(one => one.BoardId == id, cancel);
        var answered = await db.Set<AnswerLine>().Where(line => line.BoardId == id).Select(line => line.ParticipantId).Distinct().CountAsync(cancel);
        var said = new JsonObject { ["phase"] = board.Phase.Word(), ["over"] = board.IsOver, ["ends"] = board.TimerEndsAt is { } ends ? Instants.Iso(ends) : null, ["people"] = people, ["answered"] = answered, ["version"] = version };
        return channel.Keep(version, Encoding.UTF8.GetBytes($"data: {said.ToJsonString()}\n\n"));
    }

    sealed record Channel(int Listeners)
    {
        readonly State state = new();

        public LiveNews News => state.News;

        public int Version => Volatile.Read(ref state.Version);

        public Text? Written => state.Written;

        public void Change()
        {
            Interlocked.Increment(ref state.Version);
            state.News.Ring();
        }

        public ReadOnlyMemory<byte> Keep(int version, byte[] bytes) => (state.Written = new Text(version, bytes)).Event;
    }

    sealed class State
    {
        public LiveNews News { get; } = new();

        public int Version;

        public Text? Written { get; set; }
    }

    sealed record Text(int Version, ReadOnlyMemory<byte> Event);
}
