using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>Who may speak for a network, until when, and by which decision; what was said in its name by others; and for those who keep its rules, what they were told of that.</summary>
internal sealed class SpokespeoplePageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, DecisionCards decisions, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int MostShown = 100;

    readonly FusionDb db = db;
    readonly Seats seats = seats;

    public IReadOnlyList<Spokesperson> Speakers { get; private set; } = [];

    /// <summary>What was found to be a misuse of the name, the latest first.</summary>
    public IReadOnlyList<MisuseReport> Misuses { get; private set; } = [];

    /// <summary>What those who keep the rules were told, what waits for their answer first; empty for everybody else.</summary>
    public IReadOnlyList<MisuseReport> Reports { get; private set; } = [];

    public OfficeRule? Rule => Seat.Rules.Of(Office.Spokesperson);

    /// <summary>The report whose answer was refused.</summary>
    public Guid? Answered { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAnswer(string slug, Guid id, CancellationToken cancel)
    {
        Answered = id;
        return Do<AnswerMisuseHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, id, fields, stop), $"/networks/{slug}/spokespeople#reports", cancel);
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        var isMember = Seat.IsIn && Seat.Rules.May(Seat.Standing with { IsPublic = false }, new Question(Act.See), Seat.Today).IsAllowed;
        var terms = (await seats.Held(id, cancel)).Where(term => term.Office == Office.Spokesperson).OrderBy(term => term.From).ThenBy(term => term.Id).ToList();
        var holders = terms.Select(term => term.MemberId).ToList();
        var called = await names.Of(await db.Set<NetworkMember>().Where(member => holders.Contains(member.Id)).ToListAsync(cancel), isMember, cancel);
        var chosen = await decisions.Of([.. terms.Select(term => term.DecisionId).OfType<DecisionId>().Distinct()], isMember, cancel);
        Speakers = [.. terms.Select(term => new Spokesperson(term, called[term.MemberId], term.DecisionId is { } decision ? chosen.GetValueOrDefault(decision) : null))];
        var reports = db.Set<MisuseReport>().Where(report => report.NetworkId == id);
        Misuses = await reports.Where(report => report.IsMisuse).OrderByDescending(report => report.AnsweredAt).Take(MostShown).ToListAsync(cancel);
        if (Seat.May(Act.Describe).IsAllowed || Reader.IsModerator) Reports = await reports.OrderBy(report => report.AnsweredAt != null).ThenByDescending(report => report.At).Take(MostShown).ToListAsync(cancel);
        Title(T["speaks.title"]);
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
    }
}

/// <param name="Chosen">The decision by which they were chosen, as far as its reader may read it.</param>
internal sealed record Spokesperson(OfficeTerm Term, MemberName Name, AgendaQuestion? Chosen);
