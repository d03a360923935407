using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks.Offices;

/// <summary>Within an act: a member takes an office, as far as the rules let them.</summary>
internal sealed class Appointing(FusionDb db, Seats seats, Deciders deciders, NetworkWords labels, NetworkBook book)
{
    /// <summary>Where several choose who holds an office, they elect; null where whoever acts chooses without anybody else.</summary>
    public async Task<Rejection?> Elected(string field, Network network, Seat seat, Office office, CancellationToken cancel) =>
        await deciders.IsAlone(network, seat, new Question(Act.Vote, Matter.Offices, Office: office), cancel) ? null : new Rejection(field, "network.office-elected", labels.Electorate(seat.Rules.Of(seat.Rules.LevelOf(Matter.Offices, office))!));

    /// <summary>The term begins today. Answers why it does not, or null.</summary>
    /// <param name="taken">How many hold the office already; to take one up, how many may appoint at all.</param>
    public async Task<Rejection?> Give(string field, Network network, NetworkMember holder, Act act, Office office, int taken, CancellationToken cancel)
    {
        var rules = network.Governance;
        var question = new Question(act, Office: office, SeatsTaken: taken, TermsServed: await seats.TermsServed(holder, office, cancel));
        if (rules.May(await seats.StandingOf(network, holder, cancel), question, seats.Today) is { IsAllowed: false } refused) return Refusal.Of(field, refused);
        db.Add(OfficeTerm.Begin(holder, rules.Of(office)!, seats.Today));
        book.Note(network, EventKind.OfficeTaken, office.Word());
        return null;
    }
}
