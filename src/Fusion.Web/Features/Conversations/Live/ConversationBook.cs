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
    long lastVote;

    public Topic Topic => Topic.Conversations;

    public int Order => 20;

    public LiveConversation? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public LiveConversation? Find(Guid id) => conversations.GetValueOrDefault(id);

    public IEnumerable<LiveConversation> All => conversations.Values;

    /// <summary>The local conversations under a shared question that everybody may read, those with most people first.</summary>
    public IReadOnlyList<LiveConversation> Under(Guid shared) =>
        [.. All.Where(one => one.View.About.SharedId == shared && one.IsListed).OrderByDescending(one => one.Voters).ThenBy(one => one.View.About.Slug, StringComparer.Ordinal)];

    /// <summary>The conversation in which somebody takes part; null where memory knows nothing of them.</summary>
    public LiveConversation? With(Guid participant) => All.FirstOrDefault(one => one.Find(participant) is not null);

    public Task Refresh(CancellationToken cancel) => Read(null, cancel);

    public Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel) => Read(records, cancel);

    public void Dispose() => one.Dispose();

    /// <summary>Votes that have come since, the first of them first: those of this process too, which change nothing again.</summary>
    public async Task<IReadOnlyList<ReadVote>> NewVotes(int most, CancellationToken cancel)
    {
        await using var db = database.Reader();
        return await Votes(db).Where(vote => vote.Seq > lastVote).OrderBy(vote => vote.Seq).Take(most).ToListAsync(cancel);
    }

    /// <summary>Takes over votes in the order of the database.</summary>
    public void Take(IEnumerable<ReadVote> news)
    {
        foreach (var vote in news) Take(vote);
    }

    void Take(ReadVote vote)
    {
        Find(vote.Conversation)?.Cast(vote.Participant, vote.Statement, vote.Value);
        lastVote = vote.Seq;
    }

    static IQueryable<ReadVote> Votes(FusionDb db) =>
        db.Set<CastVote>().Join(db.Set<Participant>(), vote => vote.ParticipantId, person => person.Id, (vote, person) => new ReadVote { Seq = vote.Seq, Conversation = person.ConversationId, Participant = vote.ParticipantId, Statement = vote.Statement, Value = vote.Value });

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

    /// <summary>Once, at the start: every vote in the order in which it was cast.</summary>
    async Task LoadVotes(FusionDb db, CancellationToken cancel)
    {
        await foreach (var vote in Votes(db).OrderBy(vote => vote.Seq).AsAsyncEnumerable().WithCancellation(cancel)) Take(vote);
        foreach (var kept in await db.Set<KeptMap>().ToListAsync(cancel))
            if (conversations.TryGetValue(kept.ConversationId, out var live) && JsonSerializer.Deserialize<MapMemory>(kept.Memory) is { } memory) live.Remember(memory);
    }
}

/// <summary>A vote as memory takes it over.</summary>
internal sealed record ReadVote
{
    public required long Seq { get; init; }

    public required Guid Conversation { get; init; }

    public required Guid Participant { get; init; }

    public required int Statement { get; init; }

    public required short Value { get; init; }
}
