using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Fusion.Opinion;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>All conversations in memory. Of one that an act has touched everything but its votes is read anew, in each process that serves it.</summary>
internal sealed class ConversationBook(Database database) : IReadModel, IDisposable
{
    readonly ConcurrentDictionary<Guid, LiveConversation> conversations = new();
    readonly SemaphoreSlim one = new(1);
    volatile IReadOnlyDictionary<string, LiveConversation> bySlug = new Dictionary<string, LiveConversation>();
    bool isLoaded;

    public Topic Topic => Topic.Conversations;

    public int Order => 20;

    public LiveConversation? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public LiveConversation? Find(Guid id) => conversations.GetValueOrDefault(id);

    public IEnumerable<LiveConversation> All => conversations.Values;

    /// <summary>The local conversations under a shared question, those with most people first.</summary>
    public IReadOnlyList<LiveConversation> Under(Guid shared) =>
        [.. All.Where(one => one.View.About.SharedId == shared && one.View.About.Stage != Stage.Draft).OrderByDescending(one => one.Voters).ThenBy(one => one.View.About.Slug, StringComparer.Ordinal)];

    public Task Refresh(CancellationToken cancel) => Read(null, cancel);

    public Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel) => Read(records, cancel);

    public void Dispose() => one.Dispose();

    /// <param name="ids">Null for all.</param>
    async Task Read(IReadOnlyCollection<Guid>? ids, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            await using var db = database.Reader();
            foreach (var id in ids ?? [.. conversations.Keys.Union(await db.Set<Conversation>().Select(conversation => conversation.Id).ToListAsync(cancel))]) await Load(db, id, cancel);
            if (!isLoaded) await LoadVotes(db, cancel);
            isLoaded = true;
            bySlug = conversations.Values.ToDictionary(conversation => conversation.View.About.Slug, StringComparer.Ordinal);
        }
        finally
        {
            one.Release();
        }
    }

    async Task Load(FusionDb db, Guid id, CancellationToken cancel)
    {
        if (await db.Set<Conversation>().FirstOrDefaultAsync(conversation => conversation.Id == id, cancel) is not { } about)
        {
            conversations.TryRemove(id, out _);
            return;
        }
        var targets = await db.Set<Target>().Where(target => target.ConversationId == id).OrderBy(target => target.Kind).ThenBy(target => target.Code).ToListAsync(cancel);
        var statements = await db.Set<Statement>().Where(statement => statement.ConversationId == id)
            .Select(statement => new StatementView(statement.Id, statement.Number, statement.Text, statement.AuthorId, statement.SharedId, statement.Standing, statement.Reason, statement.At)).ToListAsync(cancel);
        var byNumber = Enumerable.Range(1, Math.Max(about.LastNumber, statements.Select(statement => statement.Number).DefaultIfEmpty().Max())).Select(StatementView.Missing).ToArray();
        foreach (var statement in statements) byNumber[statement.Number - 1] = statement;
        var view = new ConversationView(about, [.. byNumber], targets);
        if (conversations.TryGetValue(id, out var live)) live.Show(view);
        else conversations[id] = new LiveConversation(view);
    }

    /// <summary>Once, at the start: everybody who takes part, and every vote in the order in which it was cast.</summary>
    async Task LoadVotes(FusionDb db, CancellationToken cancel)
    {
        var where = new Dictionary<Guid, LiveConversation>();
        await foreach (var person in db.Set<Participant>().Select(person => new { person.Id, person.ConversationId, person.IsAdult, person.PlaceCode, person.Role, Supports = person.SupportsAt != null, person.IsBanned }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!conversations.TryGetValue(person.ConversationId, out var live)) continue;
            where[person.Id] = live;
            live.Says(person.Id, person is { IsAdult: false, PlaceCode: null, Role: null, Supports: false } ? PersonSays.Nothing : new PersonSays(person.IsAdult, person.PlaceCode, person.Role, person.Supports));
            if (person.IsBanned) live.Ban(person.Id, true);
        }
        await foreach (var vote in db.Set<CastVote>().OrderBy(vote => vote.Seq).Select(vote => new { vote.ParticipantId, vote.Statement, vote.Value }).AsAsyncEnumerable().WithCancellation(cancel))
            if (where.TryGetValue(vote.ParticipantId, out var live)) live.Cast(vote.ParticipantId, vote.Statement, vote.Value);
        foreach (var kept in await db.Set<KeptMap>().ToListAsync(cancel))
            if (conversations.TryGetValue(kept.ConversationId, out var live) && JsonSerializer.Deserialize<MapMemory>(kept.Memory) is { } memory) live.Remember(memory);
    }
}
