using System.Text.Json.Nodes;
using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Discuss;
using Fusion.Web.Features.Decisions.Propose;
using Fusion.Web.Features.Decisions.Room;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Decisions.Steps;
using Fusion.Web.Features.Decisions.Vote;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.DecisionPage;

/// <summary>One decision: what is asked and why, what is said to it, how one votes, what came out, and what is done about it.</summary>
internal sealed class DecisionPageModel(FusionDb db, DecisionRights rights, DecisionReading reading, DecisionWords labels, NetworkSeats networks, People people, DecisionTurnout turnout, NetworkVoters voters, BallotBooth booth, ConversationFinder conversations, Acts acts, TimeProvider clock) : DecisionSeatPage(db, rights, labels, acts)
{
    const int MostShown = 200;

    readonly FusionDb db = db;

    public IReadOnlyList<DecisionOption> Options { get; private set; } = [];

    public Poll Poll { get; private set; } = null!;

    public DecisionRule? Rule { get; private set; }

    public DecisionResult? Result { get; private set; }

    public DecisionBallot? Own { get; private set; }

    public PollBallot? OwnBallot { get; private set; }

    public Turnout Turnout { get; private set; } = Turnout.None;

    public IReadOnlyList<(DecisionVoice Voice, string By)> Voices { get; private set; } = [];

    /// <summary>Whose advice is asked, and whether they answered, with the advice they gave.</summary>
    public IReadOnlyList<(string Name, AdviceState State, Guid? Voice)> Asked { get; private set; } = [];

    /// <summary>Whether the reader is asked and has not answered.</summary>
    public bool IsAsked { get; private set; }

    public int Answered => Asked.Count(asked => asked.State is AdviceState.Given or AdviceState.Nothing);

    public IReadOnlyList<DecisionStep> Steps { get; private set; } = [];

    public IReadOnlyList<ConversationCard> Conversations { get; private set; } = [];

    public int Supporters { get; private set; }

    public bool Supports { get; private set; }

    public DecisionOption? Candidacy { get; private set; }

    /// <summary>What a vote for it changes by itself, as a sentence; empty for nothing.</summary>
    public string Consequence { get; private set; } = "";

    /// <summary>The network in which a matter is decided that belongs above.</summary>
    public IReadOnlyList<NetworkCard> Above { get; private set; } = [];

    /// <summary>Whether it belongs above, and there is no network above.</summary>
    public bool LacksAbove { get; private set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public bool IsSignedIn => By is not null;

    public bool MayHands => Seat.MayRun && HandsHandler.Suits(Decision);

    public bool MayOpen => Seat.MayTend && Decision.State == DecisionState.Proposed;

    public bool MayTend => Seat.MayTend && Decision.State == DecisionState.Settled;

    public bool MayEdit => Seat.IsProposer && Decision.State == DecisionState.Proposed && Decision.FrozenAt is null;

    public bool MayStand => Decision is { Kind: DecisionKind.Election, State: DecisionState.Proposed } && Seat.Network.MemberId is not null && !(Seat.IsYoung && Decision.IsPublic);

    public bool MayAnswer(DecisionVoice voice) => voice is { State: VoiceState.Open, HiddenAt: null } && Seat.MayAnswer(voice.Kind);

    public IEnumerable<VoiceKind> Says => Enum.GetValues<VoiceKind>().Where(kind => Seat.MaySay(kind, Now));

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await Missing(cancel);
        if (WantsData && !Decision.IsPublic) return NotFound();
        await Show(cancel);
        return WantsData ? DataAnswer.Record(HttpContext, DecisionShapes.Decisions, Decision, Whole()) : Page();
    }

    public Task<IActionResult> OnPostVote(string slug, CancellationToken cancel) =>
        Do<string>(slug, (_, fields, stop) => booth.Cast(Seat, fields, stop), code => Redirect($"/decisions/{slug}?cast={code}#ballot"), cancel);

    public Task<IActionResult> OnPostSupport(string slug, CancellationToken cancel) => Do<SupportHandler>(slug, (handler, actor, _, stop) => handler.Support(actor, slug, stop), $"/decisions/{slug}#support", cancel);

    public Task<IActionResult> OnPostStand(string slug, CancellationToken cancel) => Do<SupportHandler>(slug, (handler, actor, fields, stop) => handler.Stand(actor, slug, fields, stop), $"/decisions/{slug}#options", cancel);

    public Task<IActionResult> OnPostStandDown(string slug, CancellationToken cancel) => Do<SupportHandler>(slug, (handler, actor, _, stop) => handler.StandDown(actor, slug, stop), $"/decisions/{slug}#options", cancel);

    public Task<IActionResult> OnPostOpen(string slug, CancellationToken cancel) => Do<OpenVoteHandler>(slug, (handler, actor, _, stop) => handler.Handle(actor, slug, stop), $"/decisions/{slug}#ballot", cancel);

    public Task<IActionResult> OnPostWithdraw(string slug, CancellationToken cancel) => Do<ChangeProposalHandler>(slug, (handler, actor, _, stop) => handler.Withdraw(actor, slug, stop), $"/decisions/{slug}", cancel);

    public Task<IActionResult> OnPostSay(string slug, CancellationToken cancel) => Do<VoiceHandler>(slug, (handler, actor, fields, stop) => handler.Say(actor, slug, fields, stop), $"/decisions/{slug}#voices", cancel);

    public Task<IActionResult> OnPostNothing(string slug, CancellationToken cancel) => Do<VoiceHandler>(slug, (handler, actor, _, stop) => handler.Nothing(actor, slug, stop), $"/decisions/{slug}#asked", cancel);

    public Task<IActionResult> OnPostAnswer(string slug, Guid id, CancellationToken cancel) => Do<VoiceHandler>(slug, (handler, actor, fields, stop) => handler.Answer(actor, slug, id, fields, stop), $"/decisions/{slug}#voice-{id}", cancel);

    public Task<IActionResult> OnPostHide(string slug, Guid id, CancellationToken cancel) => Do<VoiceHandler>(slug, (handler, actor, _, stop) => handler.Hide(actor, slug, id, stop), $"/decisions/{slug}#voices", cancel);

    public Task<IActionResult> OnPostStep(string slug, CancellationToken cancel) => Do<StepHandler>(slug, (handler, actor, fields, stop) => handler.Add(actor, slug, fields, stop), $"/decisions/{slug}#steps", cancel);

    public Task<IActionResult> OnPostTell(string slug, Guid id, CancellationToken cancel) => Do<StepHandler>(slug, (handler, actor, fields, stop) => handler.Tell(actor, slug, id, fields, stop), $"/decisions/{slug}#steps", cancel);

    public Task<IActionResult> OnPostReview(string slug, CancellationToken cancel) => Do<StepHandler>(slug, (handler, actor, fields, stop) => handler.Look(actor, slug, fields, stop), $"/decisions/{slug}#steps", cancel);

    public Task<IActionResult> OnPostHands(string slug, CancellationToken cancel) => Do<HandsHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), $"/decisions/{slug}", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Decision.Id;
        Options = DecisionMethods.HasOptions(Decision.Kind) ? await reading.OptionsOf(Decision, cancel) : [];
        // Of an election nobody stands in yet there is nothing to vote on.
        Poll = DecisionMethods.HasOptions(Decision.Kind) && Options.Count == 0 ? new Poll(PollMethod.Motion, []) : DecisionMethods.PollOf(Decision, Options);
        var present = DecisionRule.Of(Seat.Network.Rules, Decision);
        Rule = DecisionRule.Read(Decision.Rule) ?? (Decision.Binds ? present : null);
        Result = DecisionResult.Read(Decision.Result);
        var member = Seat.Network.MemberId;
        Supporters = await db.Set<DecisionSupport>().CountAsync(row => row.DecisionId == id, cancel);
        Supports = member is not null && await db.Set<DecisionSupport>().AnyAsync(row => row.DecisionId == id && row.MemberId == member, cancel);
        Candidacy = Options.FirstOrDefault(option => option.MemberId is not null && option.MemberId == member);
        if (Decision.State == DecisionState.Voting && member is not null && (Own = await db.Set<DecisionBallot>().FirstOrDefaultAsync(row => row.DecisionId == id && row.MemberId == member, cancel)) is not null) OwnBallot = PollBallot.Read(Poll, Own.Text);
        if (OwnBallot is { } cast && !HttpMethods.IsPost(Request.Method)) Fill(name => BallotFill.Of(Poll, cast, Own!.Reason, name));
        Turnout = await turnout.Of(Decision, Seat, cancel);
        Steps = await db.Set<DecisionStep>().Where(step => step.DecisionId == id).OrderBy(step => step.DueOn).ThenBy(step => step.Id).Take(DecisionStep.MostOfDecision).ToListAsync(cancel);
        await ShowVoices(cancel);
        await ShowAsked(cancel);
        Conversations = conversations.Serving(id.Value, Seat.Network.IsMember ? Decision.NetworkId : null);
        Consequence = await turnout.Consequence(Decision, Seat, cancel);
        if (present.Level.Level == Level.Above) (Above, LacksAbove) = (await networks.Above(Decision.NetworkId, cancel), !await networks.HasAbove(Decision.NetworkId, cancel));
        Title(Decision.Title, Decision.Text);
        Below((T["decisions.title"], "/decisions"));
        if (Decision.IsPublic) Frame.Offer(Decision.Path, Format.Json, Format.JsonLd, Format.Csv);
        if (Seat.Network.IsMember) Response.Headers.CacheControl = "no-store";
    }

    async Task ShowVoices(CancellationToken cancel)
    {
        var id = Decision.Id;
        var voices = await db.Set<DecisionVoice>().Where(voice => voice.DecisionId == id).OrderBy(voice => voice.At).ThenBy(voice => voice.Id).Take(MostShown).ToListAsync(cancel);
        var accounts = voices.Where(voice => voice.By.Length == 0).Select(voice => voice.AccountId).OfType<Guid>().Distinct().ToList();
        var known = Seat.Network.IsMember ? await people.NamesOf(accounts, cancel) : (await people.InPublic(accounts, cancel)).ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        Voices = [.. voices.Select(voice => (voice, voice.By.Length > 0 ? voice.By : voice.AccountId is { } account && known.TryGetValue(account, out var name) ? name : T["record.a-member"]))];
    }

    async Task ShowAsked(CancellationToken cancel)
    {
        var id = Decision.Id;
        var rows = await db.Set<AskedAdvice>().Where(row => row.DecisionId == id).OrderBy(row => row.At).ThenBy(row => row.MemberId).ToListAsync(cancel);
        IReadOnlyList<Guid> members = [.. rows.Select(row => row.MemberId)];
        var (called, ins) = (await voters.Called(members, Seat.Network.IsMember, cancel), await voters.StillIn(Decision.NetworkId, members, cancel));
        Asked = [.. rows.Select(row => (called.TryGetValue(row.MemberId, out var name) ? name.Name : T["record.a-member"], row.StateFor(ins.Contains(row.MemberId)), row.VoiceId))];
        IsAsked = Decision.IsOpen && rows.Exists(row => row.MemberId == Seat.Network.MemberId && row.AnsweredAt is null);
    }

    JsonObject Whole() => new()
    {
        ["options"] = new JsonArray([.. Options.Select(option => (JsonNode?)new JsonObject { ["title"] = option.Title, ["text"] = option.Text, ["cost"] = option.Cost > 0 ? option.Cost : null })]),
        ["steps"] = new JsonArray([.. Steps.Select(step => (JsonNode?)new JsonObject { ["text"] = step.Text, ["owner"] = step.Owner, ["due"] = step.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["state"] = Platform.Forms.EnumWords.Word(step.State) })]),
        ["dissent"] = new JsonArray([.. Turnout.Reasons.Select(reason => (JsonNode?)reason.Reason)]),
    };
}
