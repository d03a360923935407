using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Initiatives.EditEnquiry;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EnquiryPage;

/// <summary>One enquiry: the question, the idea behind it, each small step with what was expected and what came, and what it ended in.</summary>
internal sealed class EnquiryPageModel(FusionDb db, Desk desk, EntryCards entries, FindingCards findings, Contributors contributors, InitiativeLabels labels, Acts acts) : FormPage
{
    public Enquiry Enquiry { get; private set; } = null!;

    public Right Right { get; private set; }

    public bool IsSignedIn => Me is not null;

    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Texts that stand beside others; for the team.</summary>
    public IReadOnlyList<OtherText> Others { get; private set; } = [];

    /// <summary>Who asked to join, for who leads.</summary>
    public IReadOnlyList<(Guid Account, string Name, bool IsFriend)> Asking { get; private set; } = [];

    public bool HasAsked { get; private set; }

    public EntryCard? Entry { get; private set; }

    public SharedTheme? Theme { get; private set; }

    public IReadOnlyList<FindingCard> Findings { get; private set; } = [];

    public string? Note { get; private set; }

    public InitiativeLabels Labels => labels;

    /// <summary>Where what follows from it is put to a network, with the way back to the enquiry.</summary>
    public string Proposal => "/decisions/new" + QueryString.Create([new KeyValuePair<string, string?>("title", Enquiry.Question), new("evidence", T["enquiry.propose.evidence", Enquiry.Question, LinkBase.Of(HttpContext).To(Enquiry.Path)])]);

    public async Task<IActionResult> OnGet(string slug, bool opened, string? saved, CancellationToken cancel)
    {
        if (!await Show(slug, cancel)) return await Missing(cancel);
        Note = opened ? (Enquiry.Moderation == Moderation.Waiting ? "enquiry.opened.waiting" : "enquiry.opened") : saved switch { "both" => "enquiry.saved.both", "true" => "enquiry.saved", _ => null };
        if (Right == Right.None) Note = null;
        if (WantsData) return Enquiry.Moderation == Moderation.Public ? DataAnswer.Record(HttpContext, EnquiryShapes.Enquiries, Enquiry, Parts()) : NotFound();
        return Page();
    }

    public Task<IActionResult> OnPostPlan(string slug, CancellationToken cancel) => Do<CycleHandler>(slug, (handler, fields, stop) => handler.Plan(Me, slug, fields, stop), cancel);

    public Task<IActionResult> OnPostBegin(string slug, CancellationToken cancel) => Do<CycleHandler>(slug, (handler, fields, stop) => handler.Begin(Me, slug, fields, stop), cancel);

    public Task<IActionResult> OnPostStudy(string slug, CancellationToken cancel) => Do<CycleHandler>(slug, (handler, fields, stop) => handler.Study(Me, slug, fields, stop), cancel);

    public Task<IActionResult> OnPostRemark(string slug, string? remark, CancellationToken cancel) => Do<RemarkHandler>(slug, (handler, _, stop) => handler.Handle(Me, slug, remark, stop), cancel);

    public Task<IActionResult> OnPostJoin(string slug, bool friend, CancellationToken cancel) => Do<MemberHandler>(slug, (handler, _, stop) => handler.Ask(Me, slug, friend, stop), cancel);

    public Task<IActionResult> OnPostLetIn(string slug, Guid account, bool yes, CancellationToken cancel) => Do<MemberHandler>(slug, (handler, _, stop) => handler.Answer(Me, slug, account, yes, stop), cancel);

    public Task<IActionResult> OnPostSettle(string slug, Guid id, bool take, CancellationToken cancel) => Do<EditEnquiryHandler>(slug, (handler, _, stop) => handler.Settle(Me, slug, id, take, stop), cancel);

    public async Task<IActionResult> OnPostEnd(string slug, CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!await Show(slug, cancel)) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<EndEnquiryHandler, Enquiry>((handler, stop) => handler.Handle(Me, slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect(Enquiry.Path) : Answer(outcome.Rejections);
    }

    async Task<IActionResult> Do<THandler>(string slug, Func<THandler, Fields, CancellationToken, Task<Outcome<Done>>> act, CancellationToken cancel) where THandler : notnull
    {
        if (Me is null) return Challenge();
        if (!await Show(slug, cancel)) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<THandler, Done>((handler, stop) => act(handler, fields, stop), cancel);
        return outcome.IsDone ? Redirect(Enquiry.Path) : Answer(outcome.Rejections);
    }

    /// <summary>Whoever may not is refused; whoever wrote something that cannot stand sees it again.</summary>
    IActionResult Answer(IReadOnlyList<Rejection> rejections) => rejections.Any(rejection => rejection.MessageKey == "enquiry.not-yours") ? Forbid() : Refused(rejections);

    async Task<bool> Show(string slug, CancellationToken cancel)
    {
        if (await db.Set<Enquiry>().FirstOrDefaultAsync(enquiry => enquiry.Slug == slug, cancel) is not { } found) return false;
        Right = Me is not null && await contributors.Find(Me, cancel) is { } person ? await desk.RightOf(found, person, cancel) : Right.None;
        if (found.Moderation != Moderation.Public && Right == Right.None) return false;
        Enquiry = found;
        Cycles = await db.Set<Cycle>().Where(cycle => cycle.EnquiryId == found.Id).OrderBy(cycle => cycle.Number).ToListAsync(cancel);
        Remarks = await db.Set<Remark>().Where(remark => remark.EnquiryId == found.Id).OrderBy(remark => remark.At).Take(500).ToListAsync(cancel);
        Entry = found.EntryId is { } entry && await entries.Of([entry], cancel) is [var tried, ..] ? tried : null;
        Theme = found.ThemeId is { } theme ? await db.Set<SharedTheme>().FirstOrDefaultAsync(shared => shared.Id == theme, cancel) : null;
        // Anybody may write an enquiry's id into a finding; only those of its own people are shown as its end.
        var team = await db.Set<EnquiryMember>().Where(member => member.EnquiryId == found.Id && member.IsIn).Select(member => member.AccountId).ToListAsync(cancel);
        Findings = [.. (await findings.OfEnquiry(found.Id.Value, 50, cancel)).Where(finding => finding.ContributorId is not { } teller || teller == found.OwnerId || team.Contains(teller))];
        if (Right >= Right.Team) Others = await db.Set<OtherText>().Where(other => other.EnquiryId == found.Id).OrderBy(other => other.At).ToListAsync(cancel);
        if (Right == Right.Lead) Asking = await WhoAsks(found, cancel);
        HasAsked = Me is { } me && Right == Right.None && await db.Set<EnquiryMember>().AnyAsync(member => member.EnquiryId == found.Id && member.AccountId == me, cancel);
        Title(found.Question, found.Why);
        Frame.IsPrivate = found.Moderation != Moderation.Public;
        Below((T["enquiries.title"], "/pilots"));
        if (!Frame.IsPrivate) Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return true;
    }

    async Task<IReadOnlyList<(Guid, string, bool)>> WhoAsks(Enquiry enquiry, CancellationToken cancel)
    {
        var waiting = await db.Set<EnquiryMember>().Where(member => member.EnquiryId == enquiry.Id && !member.IsIn).OrderBy(member => member.At).Take(50).ToListAsync(cancel);
        var names = await contributors.Names([.. waiting.Select(member => member.AccountId)], cancel);
        return [.. waiting.Where(member => names.ContainsKey(member.AccountId)).Select(member => (member.AccountId, names[member.AccountId], member.IsFriend))];
    }

    JsonObject Parts() => new()
    {
        ["cycles"] = new JsonArray([.. Cycles.Select(cycle => (JsonNode)new JsonObject { ["number"] = cycle.Number, ["step"] = cycle.Step.Word(), ["plan"] = cycle.Plan, ["prediction"] = cycle.Prediction, ["how_known"] = cycle.Measure, ["begun"] = cycle.BegunAt is { } at ? Instants.Iso(at) : null, ["done"] = cycle.Done, ["result"] = cycle.Result, ["compared"] = cycle.Compared?.Word(), ["next"] = cycle.Next?.Word(), ["act"] = cycle.Act })]),
        ["findings"] = new JsonArray([.. Findings.Select(finding => (JsonNode?)LinkBase.Of(HttpContext).To(finding.Path))]),
    };
}
