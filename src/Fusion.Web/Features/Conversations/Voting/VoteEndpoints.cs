using System.Globalization;
using System.Text.Json;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>Voting by script: one or several votes in, the next statements out. A form does the same without script.</summary>
internal sealed class VoteEndpoints(ConversationBook book, VoteQueue queue, Voter voter, Limits limits, Words words, TimeProvider clock)
{
    const int MostTaken = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{slug}/votes", (HttpContext context, string slug, VoteEndpoints endpoints) => endpoints.Cast(context, slug)).AllowAnonymous();
        routes.MapReading("/conversations/{slug}/votes", (HttpContext context, string slug, VoteEndpoints endpoints) => endpoints.Next(context, slug)).CacheOutput(cache => cache.NoCache());
    }

    /// <summary>Statements to come, so that a device has some when the network goes.</summary>
    async Task Next(HttpContext context, string slug)
    {
        if (await ConversationRights.Find(context, book, slug) is not (var conversation, _) || !conversation.View.IsOpen(Now)) { context.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        var take = int.TryParse(context.Request.Query["take"], CultureInfo.InvariantCulture, out var wanted) ? wanted : 1;
        await Answer(context, conversation, voter.Find(context, conversation), take, []);
    }

    async Task Cast(HttpContext context, string slug)
    {
        if (await ConversationRights.Find(context, book, slug) is not (var conversation, var seat) || conversation.View.About.Stage == Stage.Draft) { context.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        // A page of another site can send neither this type nor the cookie; a browser that says where it comes from must say "from here".
        if (!context.Request.HasJsonContentType() || (context.Request.Headers["Sec-Fetch-Site"] is [{ } from] && from != "same-origin")) { await Refuse(context, StatusCodes.Status415UnsupportedMediaType, "form"); return; }
        if (VoteRequest.Read(await Body(context)) is not { } request) { await Refuse(context, StatusCodes.Status400BadRequest, "form"); return; }
        if (!conversation.View.IsOpen(Now)) { await Refuse(context, StatusCodes.Status409Conflict, "closed"); return; }
        if (!seat.MayTakePart) { await Refuse(context, StatusCodes.Status403Forbidden, conversation.View.About.IsPublic ? "sign-in" : "members"); return; }
        if (!voter.IsKnown(context) && !limits.MayJoin(context)) { await Refuse(context, StatusCodes.Status429TooManyRequests, "fast"); return; }
        if (voter.FindOrAdmit(context, conversation) is not { } participant) { await Refuse(context, StatusCodes.Status403Forbidden, "sign-in"); return; }
        if (conversation.Find(participant)?.IsBanned == true) { await Refuse(context, StatusCodes.Status403Forbidden, "withdrawn"); return; }
        if (!limits.MayVote(context, participant, request.Votes.Count)) { await Refuse(context, StatusCodes.Status429TooManyRequests, "fast"); return; }
        // A vote on a statement that was taken out meanwhile is passed over: the device need not keep it.
        var ballots = request.Votes.Where(vote => conversation.View.Find(vote.Statement) is { Standing: Standing.In }).Select(vote => new Ballot(conversation, participant, vote.Id, vote.Statement, vote.Value)).ToList();
        if (!await Stored(ballots)) { await Refuse(context, StatusCodes.Status503ServiceUnavailable, "busy"); return; }
        await Answer(context, conversation, participant, request.Take, request.Besides);
    }

    async Task<bool> Stored(List<Ballot> ballots)
    {
        try
        {
            return ballots.Count == 0 || await queue.Cast(ballots);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            // The database is away: nothing was stored, and the device tries again.
            return false;
        }
    }

    async Task Answer(HttpContext context, LiveConversation conversation, Guid? participant, int take, IReadOnlyCollection<int> besides)
    {
        var seed = participant is { } id ? (ulong)id.GetHashCode() : (ulong)Random.Shared.NextInt64();
        var next = conversation.Next(participant, seed, Math.Clamp(take, 0, MostTaken), besides);
        var view = conversation.View;
        Prepare(context, StatusCodes.Status200OK);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("next");
        foreach (var number in next)
            if (view.Find(number) is { } statement) ShownStatement.Of(statement, words).Write(json);
        json.WriteEndArray();
        json.WriteNumber("voted", participant is { } known ? conversation.Find(known)?.Votes ?? 0 : 0);
        json.WriteNumber("statements", view.In.Count());
        json.WriteString("stand", Standpoint.Of(conversation, participant, view.ShowsResults(Now), words));
        json.WriteEndObject();
    }

    async Task Refuse(HttpContext context, int status, string why)
    {
        Prepare(context, status);
        if (status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = "10";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("error", why);
        json.WriteString("message", words[$"vote.refused.{why}"]);
        json.WriteEndObject();
    }

    static void Prepare(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        // A few hundred bytes: compressing them takes longer than sending them.
        context.Response.Headers.ContentEncoding = "identity";
        context.Response.Headers.NoDocument();
    }

    static async Task<ReadOnlyMemory<byte>> Body(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted || read.Buffer.Length > VoteRequest.MostBytes)
            {
                var bytes = read.Buffer.Length > VoteRequest.MostBytes ? [] : System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;
}
