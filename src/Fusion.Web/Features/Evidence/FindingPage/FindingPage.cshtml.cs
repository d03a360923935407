using Fusion.Evidence.Effects;
using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Rules;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.FindingPage;

/// <summary>One finding, with all that was told, what is not known said plainly, and every correction with its date.</summary>
internal sealed class FindingPageModel(FusionDb db, EntryCards entries, Contributors contributors, FindingLabels labels, AttachedFiles files, RulesInForce rules, NetworkSeats networks, Me me, Acts acts) : FormPage
{
    static readonly Prepared<string, Finding> OfSlug = new((db, slug) => db.Set<Finding>().Where(finding => finding.Slug == slug));

    public Finding Finding { get; private set; } = null!;

    public EntryCard? Entry { get; private set; }

    public IReadOnlyList<FindingChange> Changes { get; private set; } = [];

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    public FindingLabels Labels => labels;

    /// <summary>Whether who reads may correct it and take it back.</summary>
    public bool MayChange { get; private set; }

    public bool IsThanked { get; private set; }

    public bool IsCorrected { get; private set; }

    /// <summary>The network in whose words the figure is read; null for the host's.</summary>
    public NetworkSeat? Network { get; private set; }

    public EvidenceRules Rules => Network is { } own ? rules.Of(own.Id) : rules.Now;

    public Effect? Effect { get; private set; }

    /// <summary>What the interval says by the rules for standardised differences; null for other measures.</summary>
    public Verdict? Verdict { get; private set; }

    public async Task<IActionResult> OnGet(string slug, bool thanks, bool corrected, CancellationToken cancel)
    {
        if (!await Show(slug, cancel)) return await Missing(cancel);
        (IsThanked, IsCorrected) = (thanks && MayChange, corrected && MayChange);
        if (WantsData) return Finding.State is FindingState.Published or FindingState.Withdrawn ? DataAnswer.Record(HttpContext, FindingShapes.Findings, Finding) : NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(string slug, string? reason, CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!await Show(slug, cancel)) return NotFound();
        if (!MayChange) return Forbid();
        var outcome = await acts.Run<WithdrawFindingHandler, Done>((handler, stop) => handler.Handle(Me, slug, reason, stop), cancel);
        Fill(name => name == "reason" ? reason : null);
        return outcome.IsDone ? Redirect(Finding.Path) : Refused(outcome.Rejections);
    }

    async Task<bool> Show(string slug, CancellationToken cancel)
    {
        if (Request.Query["network"].ToString() is { Length: > 0 } whose && (Network = await networks.Of(whose, me.Actor, cancel)) is null) return false;
        if (await OfSlug.FirstOrDefault(db, slug, cancel) is not { } found) return false;
        var person = Me is null ? null : await contributors.Find(Me, cancel);
        MayChange = person is not null && found.MayBeChangedBy(person);
        if (found.State is FindingState.Waiting or FindingState.Declined && !MayChange) return false;
        Finding = found;
        Entry = await entries.Of([found.EntryId], cancel) is [var entry, ..] ? entry : null;
        Files = await files.All(found.Id.Value, cancel);
        Changes = await db.Set<FindingChange>().Where(change => change.FindingId == found.Id).OrderByDescending(change => change.At).Take(100).ToListAsync(cancel);
        if (found is { Measure: { } measure, Estimate: { } estimate, Variance: { } variance })
        {
            Effect = Fusion.Evidence.Effects.Effect.Create(measure, estimate, variance, found.Family).Value;
            Verdict = measure == Measure.HedgesG && found.Family == Family.Compared ? Rules.Judge(Effect.IntervalAt()) : null;
        }
        Title(found.Claim, Entry is null ? "" : T["finding.about-entry", Entry.Title]);
        Frame.IsPrivate = found.State is FindingState.Waiting or FindingState.Declined || Network is { IsPublic: false };
        if (Network is { IsPublic: false }) Response.Headers.CacheControl = "no-store";
        Below((T["findings.title"], "/findings"));
        if (!Frame.IsPrivate) Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return true;
    }
}
