using System.Text.Json.Nodes;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Features.Networks.Offices;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.NetworkPage;

/// <summary>One network: what it is for, who decides what at which level, who holds which office till when, who tells whom, and what happened.</summary>
internal sealed class NetworkPageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, AgreementCards agreements, GoalCards goals, EventCards events, DecisionCards decisions, ConversationFinder conversations, Me me, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int FirstMembers = 12, LatestEvents = 12, MostParts = 60, MostOffices = 60, NextEvents = 5;

    readonly FusionDb db = db;
    readonly Seats seats = seats;

    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Members { get; private set; } = [];

    public int MemberCount { get; private set; }

    public int PeopleCount { get; private set; }

    public IReadOnlyList<(OfficeTerm Term, MemberName Name)> Offices { get; private set; } = [];

    /// <summary>Offices that more hold than there are seats.</summary>
    public IReadOnlyList<Surplus> Overfull { get; private set; } = [];

    /// <summary>Who holds an office now; empty for nobody.</summary>
    public string HoldersOf(Office office) => string.Join(T["list-comma"], Offices.Where(held => held.Term.Office == office).Select(held => held.Name.Name));

    public IReadOnlyList<Network> PartOf { get; private set; } = [];

    public IReadOnlyList<Network> Parts { get; private set; } = [];

    /// <summary>Whether some matter is decided in the network above, and there is none.</summary>
    public bool LacksAbove { get; private set; }

    public IReadOnlyList<DecisionCard> Decisions { get; private set; } = [];

    public IReadOnlyList<ConversationCard> Conversations { get; private set; } = [];

    /// <summary>What it is to reach, the first by year.</summary>
    public IReadOnlyList<GoalCard> Goals { get; private set; } = [];

    public IReadOnlyList<EventCard> Next { get; private set; } = [];

    public IReadOnlyList<NetworkEvent> Events { get; private set; } = [];

    /// <summary>Offices that a member may take up because nobody may appoint.</summary>
    public IReadOnlyList<Office> Vacant { get; private set; } = [];

    public IReadOnlyList<AgreementCard> Agreements { get; private set; } = [];

    /// <summary>Whether somebody may write an agreement in the name of this network, and set its goals.</summary>
    public bool MayAgree => !IsOver && Seat.May(Act.Describe).IsAllowed;

    public bool IsSignedIn => By is not null;

    /// <summary>Whether the organisation that somebody acts for was invited.</summary>
    public bool IsInvited => Seat.Member?.State == MemberState.Invited;

    /// <summary>What was invited, where somebody may act for it and does not at the moment.</summary>
    public ActingBody? InvitedBody => IsInvited && Reader.ActingFor?.Id != Seat.Member!.OrganisationId ? Reader.Represents.FirstOrDefault(body => body.Id == Seat.Member.OrganisationId) : null;

    public bool MayJoin => IsSignedIn && !me.IsYoung && Seat.Member is null && !IsOver;

    public bool AsBody => me.ActingFor is not null;

    public string? ActingName => me.ActingFor?.Name;

    public bool MayWeave => !IsOver && Seat.MayWeave;

    // Who was invited may look at what they were invited to.
    protected override bool MayFind(Seat seat) => base.MayFind(seat) || seat.Member?.State == MemberState.Invited;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await Missing(cancel);
        if (WantsData && !Network.IsPublic) return NotFound();
        await Show(cancel);
        return WantsData ? DataAnswer.Record(HttpContext, NetworkShapes.Networks, Network, Parted()) : Page();
    }

    public Task<IActionResult> OnPostJoin(string slug, CancellationToken cancel) =>
        Do<JoinNetworkHandler, Network>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, null, fields, stop), joined => Redirect(joined.Path), cancel);

    public Task<IActionResult> OnPostLeave(string slug, CancellationToken cancel) =>
        Do<LeaveNetworkHandler, bool>(slug, (handler, actor, _, stop) => handler.Handle(actor, slug, stop), wasIn => Redirect(wasIn ? $"/networks/{slug}/yours" : "/networks"), cancel);

    public Task<IActionResult> OnPostTakeUp(string slug, CancellationToken cancel) =>
        Do<OfficeHandler>(slug, (handler, actor, fields, stop) => handler.TakeUp(actor, slug, fields, stop), $"/networks/{slug}", cancel);

    public Task<IActionResult> OnPostLayDown(string slug, Guid id, CancellationToken cancel) =>
        Do<OfficeHandler>(slug, (handler, actor, _, stop) => handler.End(actor, slug, id, stop), $"/networks/{slug}", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        var isMember = Seat.IsIn && Seat.Rules.May(Seat.Standing with { IsPublic = false }, new Question(Act.See), Seat.Today).IsAllowed;
        var ins = db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In);
        MemberCount = await ins.CountAsync(cancel);
        PeopleCount = MemberCount - await ins.CountAsync(member => member.OrganisationId != null, cancel);
        var first = await ins.Where(member => isMember || member.OrganisationId != null).OrderBy(member => member.SortKey).ThenBy(member => member.Id).Take(FirstMembers).ToListAsync(cancel);
        var running = await seats.Held(id, cancel);
        Overfull = [.. Surplus.Of(Seat.Rules, running.Select(term => term.Office))];
        var terms = running.OrderBy(term => term.Office).ThenBy(term => term.Until).Take(MostOffices).ToList();
        var holderIds = terms.Select(term => term.MemberId).ToList();
        var holders = await db.Set<NetworkMember>().Where(member => holderIds.Contains(member.Id)).ToListAsync(cancel);
        var called = await names.Of([.. first.Concat(holders).DistinctBy(member => member.Id)], isMember, cancel);
        Members = [.. first.Select(member => (member, called[member.Id]))];
        Offices = [.. terms.Where(term => called.ContainsKey(term.MemberId)).Select(term => (term, called[term.MemberId]))];
        await ShowParts(id, cancel);
        Agreements = await agreements.OfNetwork(id, isMember, MostParts, cancel);
        Decisions = await decisions.OfNetwork(id, isMember, NextEvents, cancel);
        Conversations = conversations.Serving(id.Value, isMember ? id : null);
        Goals = await goals.OfNetwork(id, NextEvents, cancel);
        Next = await events.NextOf(id, isMember, me.IsYoung, NextEvents, cancel);
        Events = await db.Set<NetworkEvent>().Where(happened => happened.NetworkId == id).OrderByDescending(happened => happened.At).ThenByDescending(happened => happened.Id).Take(LatestEvents).ToListAsync(cancel);
        var appointers = terms.Count(term => Seat.Rules.Of(term.Office)?.Powers?.Contains(Act.Appoint) == true);
        Vacant = !IsOver && appointers == 0 && Seat.IsIn ? [.. Seat.Rules.Offices.Select(rule => rule.Office).Where(office => Seat.May(new Question(Act.TakeUp, Office: office)).IsAllowed)] : [];
        Title(Network.Name, Network.Purpose);
        Below((T["networks.title"], "/networks"));
        if (Network.IsPublic) Frame.Offer(Network.Path, Format.Json, Format.JsonLd, Format.Csv);
    }

    /// <summary>Networks above and below: public ones, and those in which the reader has a seat.</summary>
    async Task ShowParts(NetworkId id, CancellationToken cancel)
    {
        var above = await (from part in db.Set<NetworkPart>() join network in db.Set<Network>() on part.ParentId equals network.Id where part.ChildId == id orderby network.SortKey select network).Take(MostParts).ToListAsync(cancel);
        var below = await (from part in db.Set<NetworkPart>() join network in db.Set<Network>() on part.ChildId equals network.Id where part.ParentId == id orderby network.SortKey select network).Take(MostParts).ToListAsync(cancel);
        var hidden = above.Concat(below).Where(network => !network.IsPublic).Select(network => network.Id).ToList();
        var (account, body) = (By?.AccountId, By?.ActingFor?.Id.Value);
        var own = hidden.Count == 0 || account is null ? [] : await db.Set<NetworkMember>().Where(member => hidden.Contains(member.NetworkId) && member.State == MemberState.In && (member.ActiveId == account || member.ActiveId == body)).Select(member => member.NetworkId).ToListAsync(cancel);
        LacksAbove = above.TrueForAll(network => network.IsOver(Seat.Today)) && Seat.Rules.Matters.Any(matter => matter.Level == Level.Above);
        PartOf = [.. above.Where(network => network.IsPublic || own.Contains(network.Id))];
        Parts = [.. below.Where(network => network.IsPublic || own.Contains(network.Id))];
    }

    JsonObject Parted() => new()
    {
        ["members"] = MemberCount,
        ["part_of"] = new JsonArray([.. PartOf.Where(network => network.IsPublic).Select(network => (JsonNode?)LinkBase.Of(HttpContext).ToId(network.Id.Value))]),
        ["parts"] = new JsonArray([.. Parts.Where(network => network.IsPublic).Select(network => (JsonNode?)LinkBase.Of(HttpContext).ToId(network.Id.Value))]),
        ["offices"] = new JsonArray([.. Offices.Where(held => held.Name.Path?.StartsWith("/organisations/", StringComparison.Ordinal) == true).Select(held => (JsonNode?)new JsonObject { ["office"] = held.Term.Office.Word(), ["holder"] = LinkBase.Of(HttpContext).To(held.Name.Path!), ["until"] = held.Term.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })]),
        ["rules"] = JsonNode.Parse(RulesFile.Write(Seat.Rules)),
    };
}
