using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Votes that go or come together: a flood from machines is withdrawn as one, and can be restored as one; a stack of paper sheets is taken in as one.</summary>
internal sealed class BatchHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    public const int LongestNote = 300, MostPeople = 20_000;

    /// <summary>Takes the votes of these people out of the count.</summary>
    public async Task<Outcome<Done>> Withdraw(Guid conversationId, FloodSearch search, string? note, Actor by, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(note)) return new Rejection("note", "batch.note-missing");
        if (note.Length > LongestNote) return new Rejection("note", "organise.long", LongestNote);
        var found = await search.Find(db, conversationId, cancel);
        if (found.Count == 0) return new Rejection("from", "batch.nobody");
        var batch = New(conversationId, isPaper: false, note, found.Count);
        foreach (var some in found.Chunk(500)) await db.Set<Participant>().Where(person => some.Contains(person.Id)).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsBanned, true).SetProperty(person => person.BatchId, batch.Id), cancel);
        await Log(batch, LogKind.Withdrawn, "withdraw-votes", by, cancel);
        foreach (var person in found) session.Touch(Topic.Participants, person);
        return default(Done);
    }

    /// <summary>Takes a batch out of the count, or in again.</summary>
    public async Task<Outcome<Done>> Count(Guid conversationId, Guid batchId, bool counts, Actor by, CancellationToken cancel)
    {
        var batch = await db.Set<Batch>().AsTracking().FirstOrDefaultAsync(one => one.Id == batchId && one.ConversationId == conversationId, cancel);
        if (batch is null || batch.Counts == counts) return default(Done);
        batch.Counts = counts;
        await db.Set<Participant>().Where(person => person.BatchId == batchId).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsBanned, !counts), cancel);
        await Log(batch, counts ? LogKind.Restored : LogKind.Withdrawn, counts ? "restore-votes" : "withdraw-votes", by, cancel);
        foreach (var person in await db.Set<Participant>().Where(person => person.BatchId == batchId).Select(person => person.Id).ToListAsync(cancel)) session.Touch(Topic.Participants, person);
        return default(Done);
    }

    /// <summary>Takes in sheets of paper: each is one person. The batch's id is the page's, so that a second click takes nothing in twice.</summary>
    public async Task<Outcome<IReadOnlyList<Ballot>>> Paper(Live.LiveConversation conversation, Guid batchId, string? sheets, string? note, Actor by, CancellationToken cancel)
    {
        if (note?.Length > LongestNote) return new Rejection("paperNote", "organise.long", LongestNote);
        if (PaperSheets.Read(sheets, conversation.View) is var read && read.Faults.Count > 0) return Outcome<IReadOnlyList<Ballot>>.Rejected(read.Faults);
        if (await db.Set<Batch>().AnyAsync(one => one.Id == batchId, cancel)) return Outcome<IReadOnlyList<Ballot>>.Done([]);
        var now = clock.GetUtcNow().UtcDateTime;
        var batch = New(conversation.Id, isPaper: true, note?.Trim() ?? "", read.Sheets.Count, batchId);
        var ballots = new List<Ballot>();
        foreach (var sheet in read.Sheets)
        {
            var person = new Participant { Id = Guid.NewGuid(), ConversationId = conversation.Id, JoinedAt = now, BatchId = batch.Id };
            db.Add(person);
            ballots.AddRange(sheet.Select((vote, at) => new Ballot(conversation, person.Id, at + 1, vote.Statement, vote.Value)));
        }
        await Log(batch, LogKind.Paper, "take-in-paper", by, cancel);
        await db.SaveChangesAsync(cancel);
        await VoteRows.Of(db).Cast(ballots, now, cancel);
        return Outcome<IReadOnlyList<Ballot>>.Done(ballots);
    }

    Batch New(Guid conversationId, bool isPaper, string note, int people, Guid? id = null)
    {
        var batch = new Batch { Id = id ?? Guid.CreateVersion7(), ConversationId = conversationId, At = clock.GetUtcNow().UtcDateTime, IsPaper = isPaper, Note = note.Trim(), People = people, Counts = isPaper };
        db.Add(batch);
        return batch;
    }

    async Task Log(Batch batch, LogKind kind, string act, Actor by, CancellationToken cancel)
    {
        db.Add(new LogLine { Id = Guid.CreateVersion7(), ConversationId = batch.ConversationId, At = clock.GetUtcNow().UtcDateTime, Kind = kind, Number = batch.People, Note = batch.Note });
        var conversation = await db.Set<Conversation>().FirstAsync(one => one.Id == batch.ConversationId, cancel);
        if (!conversation.IsPublic) return;
        var question = conversation.Question.In("en").Text;
        record.Enter(act, by.By, $"{question} · {batch.People}", by.Pseudonym);
        record.Changed(batch.ConversationId, question, [new("Votes", "", $"{kind} {batch.People}")]);
    }
}
