using System.Text.Json.Nodes;
using Fusion.Opinion;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>The live report: what all share, the groups, what divides, who took part, and what the organiser did.</summary>
internal sealed class ResultsModel(ConversationBook book, Voter voter, FusionDb db, PlaceTree places, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    const int MostLines = 200, MostPoints = 60, QuickPeople = 2000;

    public Reading Reading { get; private set; } = null!;

    public ReportWords In { get; private set; } = null!;

    public HtmlString? Picture { get; private set; }

    public int? Overlay { get; private set; }

    public string? Near { get; private set; }

    public IReadOnlyList<LogLine> Log { get; private set; } = [];

    public IReadOnlyList<MapPoint> History { get; private set; } = [];

    public IReadOnlyList<(string? Key, int? People)> Roles { get; private set; } = [];

    public IReadOnlyList<(string? Key, int? People)> Places { get; private set; } = [];

    public IReadOnlyList<(string? Key, int? People)> Groups { get; private set; } = [];

    /// <summary>Whom the organiser wanted to hear and has not yet heard enough of.</summary>
    public IReadOnlyList<Target> NotHeard { get; private set; } = [];

    public int? Supporters { get; private set; }

    public string Stand { get; private set; } = "";

    public async Task<IActionResult> OnGet(int? statement, string? near, CancellationToken cancel)
    {
        In = new ReportWords(T);
        // In a small conversation the report is of this moment; in a large one of at most a few seconds ago.
        Reading = Live.IsStale && Live.Voters < QuickPeople ? Live.Read(Now) : Live.LastReading;
        if (WantsData) return Data();
        Log = await db.Set<LogLine>().Where(line => line.ConversationId == Live.Id).OrderByDescending(line => line.At).Take(MostLines).ToListAsync(cancel);
        History = await db.Set<MapPoint>().Where(point => point.ConversationId == Live.Id).OrderByDescending(point => point.At).Take(MostPoints).ToListAsync(cancel);
        if (SeesResults && Reading.IsEnough) Fill(statement, near);
        Stand = Standpoint.Of(Live, Me, SeesResults, T);
        Named(T["results.title"], About.Question.ToString());
        Frame.Offer(About.Path + "/results", Format.Json, Format.Csv);
        return Page();
    }

    void Fill(int? statement, string? near)
    {
        Overlay = statement is { } number && View.Find(number) is { Standing: Standing.In } && number <= Reading.Tallies.Length ? number : null;
        Near = near is "you" || Reading.Map.Groups.Any(group => group.Letter.ToString() == near) ? near : null;
        Picture = new OpinionPicture(Live, Reading, T).Draw(Person, Near, Overlay, In.Clarity(Reading));
        Roles = WhoTookPart.By(Live, says => says.Role?.ToString());
        Places = WhoTookPart.By(Live, says => says.PlaceCode);
        Groups = WhoTookPart.By(Live, says => View.Groups.FirstOrDefault(group => group == says.Group));
        NotHeard = WhoTookPart.NotHeard(Live, places);
        Supporters = Live.Supporters();
    }

    public Tally TallyOf(int number) => Reading.Tallies[number - 1];

    /// <summary>The statements that have been voted on, those with most votes first.</summary>
    public IEnumerable<StatementView> Statements => View.In.Where(one => one.Number <= Reading.Tallies.Length).OrderByDescending(one => TallyOf(one.Number).Seen).ThenBy(one => one.Number);

    IActionResult Data()
    {
        if (!SeesResults || !Reading.IsEnough) return NotFound();
        var shape = ReportShape.Of(Reading);
        if (HttpContext.Format() == Format.Csv) return DataAnswer.List(HttpContext, shape, [.. View.In.Where(one => one.Number <= Reading.Tallies.Length)], About.Question.ToString(), View.In.Count());
        return DataAnswer.Record(HttpContext, ConversationShapes.Conversations, Live, ReportShape.Whole(View, Reading, shape, LinkBase.Of(HttpContext)));
    }
}
