using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.TakePart;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Participants;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations;

/// <summary>What somebody said in conversations. It is kept under another pseudonym in each, which only this host can work out, and only while the account is there.</summary>
internal sealed class ConversationsPersonalData(FusionDb db, DbSession session, ConversationBook book, ParticipantTokens tokens, LeaveConversationHandler leaving) : INetworkData
{
    public IReadOnlyList<string> Kept => ["conversations"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel)
    {
        var mine = await Mine(person, network, cancel);
        var ids = mine.Select(one => one.Id).ToList();
        var questions = mine.ToDictionary(one => one.Id, one => Question(one.ConversationId));
        var votes = await db.Set<CastVote>().Where(vote => ids.Contains(vote.ParticipantId)).OrderBy(vote => vote.Seq).ToListAsync(cancel);
        var statements = await db.Set<Statement>().Where(statement => statement.AuthorId != null && ids.Contains(statement.AuthorId.Value)).OrderBy(statement => statement.At).ToListAsync(cancel);
        var ideas = await db.Set<Idea>().Where(idea => ids.Contains(idea.AuthorId)).OrderBy(idea => idea.At).ToListAsync(cancel);
        var all = network is { } only ? db.Set<Conversation>().Where(conversation => conversation.NetworkId == only || conversation.ServesId == only.Value) : db.Set<Conversation>();
        var organised = await all.Where(conversation => conversation.OrganiserId == person.AccountId).OrderBy(conversation => conversation.CreatedAt).ToListAsync(cancel);
        return
        [
            new("conversations", ["question", "since", "of-age", "role", "place", "group", "supports-the-question"], [.. mine.Select(one => new[] { questions[one.Id], Instants.Iso(one.JoinedAt), one.IsAdult ? "yes" : "no", one.Role?.ToString(), one.PlaceCode, one.Group, one.SupportsAt is null ? "no" : "yes" })]),
            new("votes", ["question", "statement", "vote", "at"], [.. votes.Select(vote => new[] { questions[vote.ParticipantId], $"{vote.Statement}", Word(vote.Value), Instants.Iso(vote.At) })]),
            new("statements", ["question", "statement", "text", "standing", "at"], [.. statements.Select(one => new[] { Question(one.ConversationId), $"{one.Number}", one.Text.All.First().Text, one.Standing.ToString(), Instants.Iso(one.At) })]),
            new("ideas", ["question", "text", "became", "at"], [.. ideas.Select(idea => new[] { questions[idea.AuthorId], idea.Text, idea.Fate.ToString(), Instants.Iso(idea.At) })]),
            new("conversations-organised", ["question", "stage", "begun"], [.. organised.Select(one => new[] { one.Question.All.First().Text, one.Stage.ToString(), Instants.Iso(one.CreatedAt) })]),
        ];
    }

    /// <summary>As if they had left each conversation. One that they organised stays, for it is those people's who took part.</summary>
    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var one in await Mine(person, null, cancel)) await leaving.Handle(one.ConversationId, one.Id, cancel);
        foreach (var organised in await db.Set<Conversation>().AsTracking().Where(conversation => conversation.OrganiserId == person.AccountId).ToListAsync(cancel))
        {
            (organised.OrganiserId, organised.OrganiserName) = (Guid.Empty, "");
            session.Touch(Topic.Conversations, organised.Id);
        }
    }

    Task<List<Participant>> Mine(Person person, NetworkId? network, CancellationToken cancel)
    {
        var pseudonyms = book.All.Where(one => network is null || one.View.About.NetworkId == network || one.View.About.ServesId == network.Value.Value).Select(conversation => tokens.Pseudonym(person.AccountId, conversation.Id)).ToList();
        return db.Set<Participant>().Where(one => pseudonyms.Contains(one.Id)).OrderBy(one => one.JoinedAt).ToListAsync(cancel);
    }

    string? Question(Guid conversation) => book.Find(conversation)?.View.About.Question.All.First().Text;

    static string Word(short vote) => vote switch { 1 => "agree", -1 => "disagree", CastVote.TakenBack => "taken back", _ => "pass" };
}
