using Fusion.Voting.Counts;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.CountPage;

/// <summary>How the ballots were counted, step by step; every ballot under its code; and whether one's own is among them.</summary>
internal sealed class CountPageModel(FusionDb db, DecisionRights rights, DecisionReading reading, DecisionWords labels, Acts acts) : DecisionSeatPage(db, rights, labels, acts)
{
    public const int MostWins = 60;

    const int MostShown = 500, MostData = 200_000;

    readonly FusionDb db = db;

    public IReadOnlyList<DecisionOption> Options { get; private set; } = [];

    Poll Poll => field ??= DecisionMethods.PollOf(Decision, Options);

    public DecisionResult Result { get; private set; } = null!;

    public CountResult? Count { get; private set; }

    public IReadOnlyList<CountedBallot> Ballots { get; private set; } = [];

    public int Total { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>The ballot of the code that was asked for.</summary>
    public CountedBallot? Found { get; private set; }

    public DecisionRule? Rule { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || Decision.State != DecisionState.Settled || (WantsData && !Decision.IsPublic)) return NotFound();
        var id = Decision.Id;
        if (WantsData)
        {
            var rows = await db.Set<CountedBallot>().Where(row => row.DecisionId == id).OrderBy(row => row.Code).Take(MostData).ToListAsync(cancel);
            return DataAnswer.List(HttpContext, BallotShapes.Ballots, rows, Decision.Title, rows.Count, null);
        }
        Code = Request.Query["code"].ToString().Trim().ToLowerInvariant() is { Length: <= 16 } code ? code : "";
        if (Code.Length > 0) Found = await db.Set<CountedBallot>().FirstOrDefaultAsync(row => row.DecisionId == id && row.Code == Code, cancel);
        await Show(cancel);
        return Page();
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Decision.Id;
        Options = DecisionMethods.HasOptions(Decision.Kind) ? await reading.OptionsOf(Decision, cancel) : [];
        Result = DecisionResult.Read(Decision.Result)!;
        Rule = DecisionRule.Read(Decision.Rule);
        Total = await db.Set<CountedBallot>().CountAsync(row => row.DecisionId == id, cancel);
        Ballots = await db.Set<CountedBallot>().Where(row => row.DecisionId == id).OrderBy(row => row.Code).Take(MostShown).ToListAsync(cancel);
        if (Options.Count > 0)
        {
            var all = await db.Set<CountedBallot>().Where(row => row.DecisionId == id && row.Weight > 0).GroupBy(row => row.Text).Select(group => new { group.Key, Weight = group.Sum(row => row.Weight) }).ToListAsync(cancel);
            Count = PollCount.Of(Poll.Numbered(), all.Select(row => (PollBallot.Read(Poll, row.Key)!, row.Weight)), Fusion.Voting.Ties.TieRule.Lot(Result.Seed)).Count;
        }
        Under(T["count.title"]);
        Frame.IsPrivate = !Decision.IsPublic;
        if (Decision.IsPublic) Frame.Offer(Decision.Path + "/count", Format.Csv, Format.Json);
    }

    /// <summary>What has to be known to follow the steps of a way of voting whose figures are not votes; null for the others.</summary>
    public string? How => Decision.Method switch
    {
        PollMethod.EqualShares or PollMethod.BudgetShares => T["count.pays.what"],
        PollMethod.Phragmen => T["count.saved.what"],
        _ => null,
    };

    /// <summary>What the figures of a step are.</summary>
    public string Column(Stage stage) => (Decision.Method, stage.Kind) switch
    {
        (PollMethod.EqualShares or PollMethod.BudgetShares, StageKind.Choice) => T["count.pays"],
        (PollMethod.EqualShares, StageKind.Completion) or (PollMethod.Phragmen, _) => T["count.saved"],
        _ => T[Count?.Pairwise is null ? "decision.votes" : "count.before"],
    };

    /// <summary>A ballot in words.</summary>
    public string Said(CountedBallot ballot)
    {
        if (PollBallot.Read(Poll, ballot.Text) is not { } read) return ballot.Text;
        if (read.Stance is { } stance) return Labels.Stance(Decision.Method, stance);
        if (read.IsBlank) return T["count.blank"];
        if (read.Points.Length > 0) return string.Join(T["list-comma"], read.Points.Index().Where(one => one.Item != Fusion.Voting.Ballots.ScoreBallots.None).Select(one => $"{Options[one.Index].Title} {one.Item}"));
        return string.Join(Poll.Form == BallotForm.Ranking ? " > " : T["list-comma"], read.Places.Select(place => string.Join(" = ", place.Select(option => Options[option].Title))));
    }
}
