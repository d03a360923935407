using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.ChangeKey;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Timeline;

/// <summary>All that was done here, newest first, as the open record has it.</summary>
internal sealed class TimelineModel(FusionDb db, LogState state, CurrentKeys keys, Witnesses witnesses, NetworkCards networks) : FusionPage
{
    const int PageSize = 50, DataPageSize = 500, MostNetworks = 200;

    static readonly DataShape<TimelineItem> Shape = new("record",
    [
        new("entry", DataType.Number, (item, _) => item.Position),
        new("at", DataType.Instant, (item, _) => item.At),
        new("act", DataType.Text, (item, _) => item.Act),
        new("by", DataType.Text, (item, _) => item.By),
        new("note", DataType.Text, (item, _) => item.Note),
        new("subjects", DataType.Number, (item, _) => item.Subjects),
        new("url", DataType.Text, (item, links) => links.To(item.Path)),
    ], (item, links) => new JsonObject { ["@type"] = "prov:Activity", ["@id"] = links.To(item.Path), ["prov:endedAtTime"] = Instants.Iso(item.At), ["name"] = item.Act },
        (item, links) => new FeedItem(links.To(item.Path), item.Act, item.Note, item.Path, item.At));

    public RecordQuery Query { get; private set; } = new();

    public IReadOnlyList<TimelineItem> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public SignedHead? Head => state.Head;

    public string Key { get; private set; } = "";

    /// <summary>The witnesses that have signed the head.</summary>
    public IReadOnlyList<string> Witnesses => Head is { } head ? witnesses.Of(head) : [];

    /// <summary>What the record is called that the reader asked about.</summary>
    public string SubjectTitle { get; private set; } = "";

    /// <summary>The network that the reader asked about.</summary>
    public NetworkCard? Network { get; private set; }

    /// <summary>Those that can be chosen: the first by name, and the one that was.</summary>
    public IReadOnlyList<NetworkCard> Networks { get; private set; } = [];

    public string Site => LinkBase.Of(HttpContext).To("/");

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        var read = RecordQuery.Read(Request.Query);
        if (!read.IsDone) return NotUnderstood(read.Rejections, "/record");
        Query = read.Value!;
        if (Query.SubjectPath.Length > 0)
        {
            if (await db.Set<Address>().Where(address => address.Path == Query.SubjectPath).Select(address => (Guid?)address.RecordId).FirstOrDefaultAsync(cancel) is not { } id)
                return NotUnderstood([new Rejection("subject", "record.no-such-record", Query.SubjectPath)], "/record");
            Query = Query with { Subject = id, SubjectPath = "" };
        }
        if (Query.Subject is { } subject)
            SubjectTitle = await db.Set<RecordSubject>().Where(row => row.SubjectId == subject && row.Title != "").OrderByDescending(row => row.ActId).Select(row => row.Title).FirstOrDefaultAsync(cancel) ?? subject.ToString();
        if (Query.Network.Length > 0)
        {
            Network = await networks.Find(Query.Network, cancel);
            if (Network is null) return NotUnderstood([new Rejection("network", "query.unknown-value", Query.Network)], "/record");
        }
        var take = HttpContext.Format() == Format.Html ? PageSize : DataPageSize;
        var found = await Found(Query).Take(take + 1).ToListAsync(cancel);
        Items = [.. found.Take(take)];
        if (found.Count > take) Next = (Query with { Before = Items[^1].Position }).Address(HttpContext.Format().Suffix());
        Title(T["record.title"], T["record.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, Shape, Items, Frame.Title, await Found(Query with { Before = null }).CountAsync(cancel), Next);
        Networks = [.. (await networks.First(MostNetworks, cancel)).Append(Network).OfType<NetworkCard>().Distinct()];
        Key = (await keys.InForce(cancel))[0].ToString();
        Below();
        Frame.Offer((Query with { Before = null }).Address(), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    IQueryable<TimelineItem> Found(RecordQuery query)
    {
        var acts = db.Set<RecordAct>().AsQueryable();
        if (query.Act.Length > 0) acts = acts.Where(act => act.Name == query.Act);
        if (query.Actor.Length > 0) acts = acts.Where(act => act.By == query.Actor);
        if (query.From is { } from) acts = acts.Where(act => act.At >= from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (query.To is { } to) acts = acts.Where(act => act.At < to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (query.Subject is { } subject) acts = acts.Where(act => db.Set<RecordSubject>().Any(row => row.ActId == act.Id && row.SubjectId == subject));
        if (Network is { } network) acts = acts.Where(act => db.Set<RecordSubject>().Any(row => row.ActId == act.Id && row.SubjectId == network.Id.Value));
        // What no checkpoint that is shown covers is not shown either.
        var before = Math.Min(query.Before ?? long.MaxValue, state.Head?.Size ?? 0);
        return from entry in db.Set<LogEntry>()
               where entry.Position != null && entry.Position < before
               join act in acts on entry.ActId equals act.Id
               orderby entry.Position descending
               select new TimelineItem(entry.Position!.Value, act.At, act.Name, act.By, act.Note, db.Set<RecordSubject>().Count(row => row.ActId == act.Id)) { IsErased = act.ErasedAt != null };
    }
}

/// <summary>One act of the record as a reader sees it.</summary>
/// <param name="Position">Its place in the log, from 0.</param>
/// <param name="Subjects">How many records it added, changed or removed.</param>
internal sealed record TimelineItem(long Position, DateTime At, string Act, string By, string Note, int Subjects)
{
    public string Path => $"/record/entries/{Position}";

    /// <summary>Whether its words are gone.</summary>
    public bool IsErased { get; init; }
}
