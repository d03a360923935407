using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>Invites organisations from a list, one a line. Nobody is made a member behind their back: each is invited until somebody who acts for it accepts. Nothing is public until then, so the record holds no entry.</summary>
internal sealed class InviteBodiesHandler(FusionDb db, Seats seats, OrganisationCards organisations, Representatives representatives, Outbox outbox, NetworkBook book)
{
    public const int MostLines = 5000, MostText = 400_000, LongestLine = 300, MostLetters = 200;

    /// <summary>Of letters.</summary>
    public const string Kind = "network";

    /// <summary>What was found, line by line; with <paramref name="go"/> those that are new are invited.</summary>
    public async Task<Outcome<InvitePlan>> Handle(Actor actor, string slug, Fields fields, bool go, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("bodies", "network.gone");
        foreach (var act in new[] { Act.Invite, Act.Admit })
            if (seat.May(act) is { IsAllowed: false } refused) return Refusal.Of("bodies", refused);
        if (network.IsOver(seats.Today)) return new Rejection("bodies", "network.over");
        var kind = EnumWords.Of<MemberKind>(fields.Choice("bodies_kind", MemberRows.Open(seat.Rules, asBody: true).Select(one => one.Word()), needed: true));
        var lines = fields.Needed("bodies", MostText).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Cell).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count > MostLines) fields.Reject("bodies", "network.lines-many", MostLines);
        if (fields.Rejections.Count > 0) return Outcome<InvitePlan>.Rejected(fields.Rejections);
        var found = await organisations.Named(lines, cancel);
        var ids = found.SelectMany(group => group).Select(card => (Guid?)card.Id.Value).Distinct().ToList();
        var there = (await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && ids.Contains(member.ActiveId)).Select(member => member.ActiveId).ToListAsync(cancel)).ToHashSet();
        var plan = new InvitePlan([.. lines.Select(line => Look(line, [.. found[line]], there))]);
        if (!go) return plan;
        var invited = plan.Lines.Where(line => line.Finding == InviteFinding.New).Select(line => line.Card!).DistinctBy(card => card.Id).ToList();
        if (await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.ActiveId != null, cancel) + invited.Count > Network.MostMembers) return new Rejection("bodies", "network.full", Network.MostMembers);
        await Write(network, actor, invited.ToDictionary(card => card.Id, card => card.Name), cancel);
        db.AddRange(invited.Select(card => MemberRows.New(network, actor, new ActingBody(card.Id, card.Name), kind!.Value, MemberState.Invited, book.Now)));
        return plan;
    }

    /// <summary>
    /// To those who lead what was invited, once for each network; of what nobody has claimed yet there is nobody to write to. Letters go out in an organisation's name
    /// or a moderator's, and not without end: everybody finds the invitation on their Desk.
    /// </summary>
    async Task Write(Network network, Actor actor, Dictionary<OrganisationId, string> invited, CancellationToken cancel)
    {
        if (actor.ActingFor is null && !actor.IsModerator) return;
        var yesterday = book.Now.AddDays(-1);
        var most = MostLetters - await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.State == MemberState.Invited && member.AskedAt > yesterday, cancel);
        foreach (var lead in (await representatives.LeadsToWriteTo([.. invited.Keys], cancel)).Take(Math.Max(0, most)))
            outbox.Post(db, new Letter(lead.Address, lead.Language, $"network invitation {network.Id.Value} {lead.Organisation.Value}", "network.invited", [network.Name, invited[lead.Organisation]], $"/sign-in?returnUrl={network.Path}"));
    }

    /// <summary>Of a line out of a spreadsheet, its first cell.</summary>
    static string Cell(string line) => line.Split('\t')[0].Trim().Trim('"').Trim();

    static InviteLine Look(string line, IReadOnlyList<OrganisationCard> cards, HashSet<Guid?> there) => cards switch
    {
        [] => new InviteLine(line, InviteFinding.Unknown, null),
        [var card] => new InviteLine(line, there.Contains(card.Id.Value) ? InviteFinding.There : InviteFinding.New, card),
        _ => new InviteLine(line, InviteFinding.Several, null),
    };
}

/// <summary>One plan serves looking and doing.</summary>
internal sealed record InvitePlan(IReadOnlyList<InviteLine> Lines)
{
    public const int MostShown = 200;

    /// <summary>Of very many lines, first those of which nothing will come.</summary>
    public IEnumerable<InviteLine> Shown => Lines.Count <= MostShown ? Lines : Lines.OrderBy(line => line.Finding == InviteFinding.New).Take(MostShown);

    public int New => Lines.Where(line => line.Finding == InviteFinding.New).DistinctBy(line => line.Card!.Id).Count();
}

internal sealed record InviteLine(string Written, InviteFinding Finding, OrganisationCard? Card);

internal enum InviteFinding { New, There, Several, Unknown }
