using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>What somebody may do about a decision, from the database, for pages and acts alike. It follows from the rules of the network; what they do not give is refused.</summary>
internal sealed class DecisionRights(FusionDb db, NetworkSeats networks, NetworkPresence presence, People people)
{
    /// <summary>Somebody before a decision; null for whoever may not know that it is there.</summary>
    public async Task<DecisionSeat?> Of(Decision one, Actor? actor, CancellationToken cancel)
    {
        if (await networks.Of(one.NetworkId, actor, cancel) is not { } network) return null;
        if (!one.IsPublic && !network.IsMember) return null;
        var id = one.Id;
        var voter = network.MemberId is { } member ? await db.Set<DecisionVoter>().FirstOrDefaultAsync(row => row.DecisionId == id && row.MemberId == member, cancel) : null;
        return new DecisionSeat(network, one, actor, actor is not null && await people.IsYoung(actor.AccountId, cancel), voter);
    }

    /// <summary>Within an act: the decision, to be changed, and what who acts may do, who is noted as seen; nothing for who may not know of it.</summary>
    public async Task<(Decision Decision, DecisionSeat Seat)?> Open(string slug, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Decision>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } one || await Of(one, actor, cancel) is not { } seat) return null;
        if (seat.Network.MemberId is { } member) await presence.Note([member], cancel);
        return (one, seat);
    }
}

/// <summary>Somebody before one decision.</summary>
/// <param name="Voter">Their place on the roll; null while there is none, and for who has no vote.</param>
internal sealed record DecisionSeat(NetworkSeat Network, Decision Decision, Actor? Actor, bool IsYoung, DecisionVoter? Voter)
{
    public bool IsProposer => Actor is not null && Decision.ProposerId == Actor.AccountId;

    /// <summary>Whether they lead what is done here in the network's name: open, count hands, note what is done, answer appeals.</summary>
    public bool MayRun => !Network.IsOver && Network.MayLead && !IsYoung;

    /// <summary>Whether they may write here. What is read by everybody, nobody writes who is not of age.</summary>
    public bool MaySpeak => !Network.IsOver && Network.MaySpeak && !(IsYoung && Decision.IsPublic);

    /// <summary>Whether they may say what it means for them, who are not members: advice is asked from those affected.</summary>
    public bool MayAdvise => MaySpeak || (Actor is not null && !IsYoung && !Network.IsOver && Decision.IsPublic);

    /// <summary>Those who decide it or could have proposed it say whether it should be voted on.</summary>
    public bool MaySupport => !Network.IsOver && Network.MemberId is not null && (VoteOn().IsAllowed || Network.May(new Question(Act.Propose, Decision.Matter, Office: Decision.Office)).IsAllowed);

    /// <summary>Whether they lead this question on: whoever proposed it, and whoever runs the network.</summary>
    public bool MayTend => IsProposer || MayRun;

    /// <summary>Whether they may ask members for advice: until voting begins.</summary>
    public bool MayAskAdvice => MayTend && Decision.State == DecisionState.Proposed && !Network.IsOver;

    /// <summary>Whether something of a kind can be said now, and by them.</summary>
    public bool MaySay(VoiceKind kind, DateTime now) => IsTimeFor(kind, now) && (kind == VoiceKind.Advice ? MayAdvise : MaySpeak);

    /// <summary>Amendments come before the vote, appeals for some weeks after it, and everything else until it is settled.</summary>
    public bool IsTimeFor(VoiceKind kind, DateTime now) => kind switch
    {
        VoiceKind.Amendment => Decision.State == DecisionState.Proposed,
        VoiceKind.Appeal => Decision is { State: DecisionState.Settled, Binds: true } && now <= Decision.SettledAt + Decision.Appealable,
        _ => Decision.IsOpen,
    };

    /// <summary>Whoever tends the question answers; an appeal is answered by somebody who runs the network and did not propose it.</summary>
    public bool MayAnswer(VoiceKind kind) => kind == VoiceKind.Appeal ? MayRun && !IsProposer : MayTend;

    /// <summary>What the rules say to their voting; for a sense check, to their speaking.</summary>
    public Ruling VoteOn() => Network.May(Decision.Binds ? new Question(Act.Vote, Decision.Matter, Office: Decision.Office) : new Question(Act.Speak));

    /// <summary>What they can cast at present: a vote, a voice that is heard and not counted, or nothing.</summary>
    public Casting Casting => Decision.State != DecisionState.Voting || Network.MemberId is null ? Casting.Nothing
        : !Decision.Binds ? Network.MaySpeak ? Casting.Vote : Casting.Nothing
        : Voter is { TookPart: not TookPart.Voice } && VoteOn().IsAllowed ? Casting.Vote
        : Voter is null or { TookPart: TookPart.Voice } && Network.MaySpeak ? Casting.Voice
        : Casting.Nothing;
}

internal enum Casting { Nothing, Voice, Vote }
