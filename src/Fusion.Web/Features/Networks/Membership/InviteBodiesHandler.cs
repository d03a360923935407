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

/// <summary>
/// Invites from a list, one a line: organisations that are listed here by their names, everybody else by a letter to their address. Nobody is made a member behind
/// their back: each is invited until somebody accepts. Nothing is public until then, so the record holds no entry.
/// </summary>
internal sealed class InviteBodiesHandler(FusionDb db, Seats seats, OrganisationCards organisations, Representatives representatives, MailInvitations letters, Outbox outbox, NetworkBook book)
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
        var rows = fields.Needed("bodies", MostText).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(InviteRow.Of).Where(row => row.Name.Length > 0).Distinct().ToList();
        if (rows.Count > MostLines) fields.Reject("bodies", "network.lines-many", MostLines);
        var (kind, personKind) = (KindOf("bodies_kind", true, needed: true), KindOf("people_kind", false, needed: rows.Exists(row => row.Mail is not null)));
        if (fields.Rejections.Count > 0) return Outcome<InvitePlan>.Rejected(fields.Rejections);
        var plan = await Look(network, actor, rows, cancel);
        if (!go) return plan;
        var invited = plan.Lines.Where(line => line.Finding == InviteFinding.New).Select(line => line.Card!).DistinctBy(card => card.Id).ToList();
        if (await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.ActiveId != null, cancel) + invited.Count > Network.MostMembers) return new Rejection("bodies", "network.full", Network.MostMembers);
        await Write(network, actor, invited.ToDictionary(card => card.Id, card => card.Name), cancel);
        db.AddRange(invited.Select(card => MemberRows.New(network, actor, new ActingBody(card.Id, card.Name), kind!.Value, MemberState.Invited, book.Now)));
        if (plan.Addresses.Count == 0) return plan;
        var held = await letters.Send(network, actor, personKind!.Value, plan.Addresses, cancel);
        return new InvitePlan([.. plan.Lines.Select(line => line.Finding == InviteFinding.Letter && held.Contains(line.Mail!) ? line with { Finding = InviteFinding.Later } : line)]);

        MemberKind? KindOf(string field, bool asBody, bool needed) => EnumWords.Of<MemberKind>(fields.Choice(field, MemberRows.Open(seat.Rules, asBody).Select(one => one.Word()), needed));
    }

    async Task<InvitePlan> Look(Network network, Actor actor, List<InviteRow> rows, CancellationToken cancel)
    {
        var found = await organisations.Named([.. rows.Select(row => row.Name).Distinct(StringComparer.Ordinal)], cancel);
        var ids = found.SelectMany(group => group).Select(card => (Guid?)card.Id.Value).Distinct().ToList();
        var there = (await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && ids.Contains(member.ActiveId)).Select(member => member.ActiveId).ToListAsync(cancel)).ToHashSet();
        // Who is listed here is invited here; a letter is for everybody else.
        var mails = await letters.Look(network, actor, [.. rows.Where(row => !found[row.Name].Any()).Select(row => row.Mail).OfType<string>().Distinct()], cancel);
        return new InvitePlan([.. rows.Select(row => found[row.Name].ToList() switch
        {
            [] => new InviteLine(row.Name, row.Mail is { } mail ? mails[mail] : InviteFinding.Unknown, null, row.Mail),
            [var card] => new InviteLine(row.Name, there.Contains(card.Id.Value) ? InviteFinding.There : InviteFinding.New, card, null),
            _ => new InviteLine(row.Name, InviteFinding.Several, null, null),
        })]);
    }

    /// <summary>
    /// To those who lead what was invited, once for each network; of what nobody has claimed yet there is nobody to write to. Letters go out in an organisation's name
    /// or a moderator's, and not without end: everybody finds the invitation on their Desk.
    /// </summary>
    async Task Write(Network network, Actor actor, Dictionary<OrganisationId, string> invited, CancellationToken cancel)
    {
        if (!MailInvitations.MayWrite(actor)) return;
        var yesterday = book.Now.AddDays(-1);
        var most = MostLetters - await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.State == MemberState.Invited && member.AskedAt > yesterday, cancel);
        foreach (var lead in (await representatives.LeadsToWriteTo([.. invited.Keys], cancel)).Take(Math.Max(0, most)))
            outbox.Post(db, new Letter(lead.Address, lead.Language, $"network invitation {network.Id.Value} {lead.Organisation.Value}", "network.invited", [network.Name, invited[lead.Organisation]], $"/sign-in?returnUrl={network.Path}"));
    }
}

/// <summary>A line: what somebody is called, and an address where one stands beside it.</summary>
internal sealed record InviteRow(string Name, string? Mail)
{
    /// <summary>Of a line out of a spreadsheet the first cell, and the first that is an address.</summary>
    public static InviteRow Of(string line)
    {
        var cells = line.Split('\t').Select(cell => cell.Trim().Trim('"').Trim()).ToList();
        return new InviteRow(cells[0], cells.Find(People.IsMailAddress)?.ToLowerInvariant());
    }
}

/// <summary>One plan serves looking and doing.</summary>
internal sealed record InvitePlan(IReadOnlyList<InviteLine> Lines)
{
    public const int MostShown = 200;

    /// <summary>Of very many lines, first those of which nothing will come.</summary>
    public IEnumerable<InviteLine> Shown => Lines.Count <= MostShown ? Lines : Lines.OrderBy(line => line.Finding is InviteFinding.New or InviteFinding.Letter).Take(MostShown);

    public int New => Lines.Where(line => line.Finding == InviteFinding.New).DistinctBy(line => line.Card!.Id).Count();

    /// <summary>Those who are written to.</summary>
    public IReadOnlyList<string> Addresses => [.. Lines.Where(line => line.Finding == InviteFinding.Letter).Select(line => line.Mail!).Distinct()];
}

internal sealed record InviteLine(string Written, InviteFinding Finding, OrganisationCard? Card, string? Mail);

/// <summary>Letter: an address is written to. Waits: it was, and may still answer. Later: enough letters have gone out today. NoLetters: whoever asks sends none.</summary>
internal enum InviteFinding { New, There, Several, Unknown, Letter, Waits, Later, NoLetters }
