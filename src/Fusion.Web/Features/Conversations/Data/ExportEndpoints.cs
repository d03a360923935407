using System.Collections.Immutable;
using Fusion.Opinion;
using Fusion.Opinion.Exports;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Reading = Fusion.Web.Features.Conversations.Live.Reading;

namespace Fusion.Web.Features.Conversations.Data;

/// <summary>
/// The conversation in the format of Polis' exports. Votes one by one are those of people who said that they are of age, under numbers that mean nothing elsewhere,
/// with the hour in place of the instant, and only where there are at least as many as a result needs.
/// </summary>
internal sealed class ExportEndpoints(ConversationBook book, Database database, TimeProvider clock)
{
    public static readonly string[] Files = ["summary", "comments", "participants-votes", "votes"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapReading("/conversations/{slug}/export/{file}", (HttpContext context, string slug, string file, ExportEndpoints endpoints) => endpoints.Send(context, slug, file));

    async Task Send(HttpContext context, string slug, string file)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (context.Format() != Format.Csv || !Files.Contains(file) || await ConversationRights.Find(context, book, slug) is not (var conversation, _) || !conversation.View.ShowsResults(now) || conversation.View.About.Stage == Stage.Draft)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var reading = conversation.IsStale ? conversation.Read(now) : conversation.LastReading;
        var adults = conversation.People().Where(one => one is { Votes: > 0, IsBanned: false } && one.Says.IsAdult && one.Person.Number < reading.Map.Participants).Select(one => one.Person).OrderBy(person => person.Id).ToList();
        // Some text goes out in any case; results of few people never.
        if (!reading.IsEnough || (file is "participants-votes" or "votes" && adults.Count < Reading.Fewest))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{slug}-{file}.csv\"";
        if (file == "votes") await SendVotes(context, conversation, adults);
        else
            foreach (var row in Rows(context, conversation, reading, adults, file)) await context.Response.WriteAsync(row, context.RequestAborted);
    }

    static IEnumerable<string> Rows(HttpContext context, LiveConversation conversation, Reading reading, List<LivePerson> adults, string file) => file switch
    {
        "summary" => ExportWriter.Summary(new ExportSummary(conversation.View.About.Question.ToString(), LinkBase.Of(context).To(conversation.View.About.Path), 0, reading.Voters, conversation.View.Statements.Select(one => one.AuthorId).OfType<Guid>().Distinct().Count(), conversation.View.In.Count(), reading.Map.Groups.Count, conversation.View.About.Purpose.ToString())),
        "comments" => Comments(conversation),
        _ => Table(conversation, reading, adults),
    };

    static ImmutableArray<long> Numbers(LiveConversation conversation) => [.. Enumerable.Range(1, conversation.View.Statements.Length).Select(number => (long)number)];

    /// <summary>Statements that were taken out are marked so, and their words stay out.</summary>
    static IEnumerable<ExportComment> Statements(LiveConversation conversation) => conversation.View.Statements.Where(one => one.Id != Guid.Empty && one.Standing != Standing.Waiting)
        .Select(one => new ExportComment(new DateTimeOffset(one.At).ToUnixTimeMilliseconds(), one.Number, 0, one.Standing == Standing.In ? 1 : -1, one.Standing == Standing.In ? one.Text.ToString() : ""));

    static IEnumerable<string> Comments(LiveConversation conversation) =>
        conversation.WithVotes(votes => ExportWriter.Comments(new VoteExport(votes, [], [.. Numbers(conversation).Take(votes.Statements)], []), Statements(conversation)).ToList());

    static IEnumerable<string> Table(LiveConversation conversation, Reading reading, List<LivePerson> adults)
    {
        var copy = new VoteStore();
        copy.AddStatements(conversation.View.Statements.Length);
        copy.AddParticipants(adults.Count);
        conversation.WithVotes(votes =>
        {
            for (var at = 0; at < adults.Count; at++)
                foreach (var (statement, vote) in votes.VotesOf(adults[at].Number)) if (conversation.View.Statements[statement].Standing == Standing.In) copy.Set(at, statement, vote);
            return true;
        });
        return ExportWriter.Table(new VoteExport(copy, [.. Enumerable.Range(1, adults.Count).Select(number => (long)number)], Numbers(conversation), [.. adults.Select(person => reading.Map[person.Number].Group)]), []);
    }

    /// <summary>Portion by portion: there may be millions.</summary>
    async Task SendVotes(HttpContext context, LiveConversation conversation, List<LivePerson> adults)
    {
        const int portion = 5000;
        var numbers = adults.Select((person, at) => (person.Id, at)).ToDictionary(pair => pair.Id, pair => (long)pair.at + 1);
        await using var db = database.Reader();
        foreach (var head in ExportWriter.Log([])) await context.Response.WriteAsync(head, context.RequestAborted);
        for (long last = 0; ;)
        {
            var some = await db.Set<CastVote>().Where(vote => vote.Seq > last && db.Set<Participant>().Any(person => person.Id == vote.ParticipantId && person.ConversationId == conversation.Id && person.IsAdult && !person.IsBanned)).OrderBy(vote => vote.Seq).Take(portion).ToListAsync(context.RequestAborted);
            var rows = some.Where(vote => vote.Value != CastVote.TakenBack && numbers.ContainsKey(vote.ParticipantId) && conversation.View.Find(vote.Statement) is { Standing: Standing.In })
                .Select(vote => new ExportVote(new DateTimeOffset(vote.At).ToUnixTimeSeconds() / 3600 * 3_600_000, vote.Statement, numbers[vote.ParticipantId], (Vote)vote.Value));
            await context.Response.WriteAsync(string.Concat(ExportWriter.Log(rows).Skip(1)), context.RequestAborted);
            if (some.Count < portion) return;
            last = some[^1].Seq;
        }
    }
}
