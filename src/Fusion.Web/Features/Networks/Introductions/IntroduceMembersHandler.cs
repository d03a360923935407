using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Introductions;

/// <summary>Introduces two members to each other, and takes what each says to it. It is between them and whoever weaves the network, so the record holds nothing of it.</summary>
internal sealed class IntroduceMembersHandler(FusionDb db, Seats seats, Names names, MemberMail mail, People people, Outbox outbox, NetworkBook book)
{
    public const string Kind = "introduction";

    public async Task<Outcome<Done>> Introduce(Actor actor, string slug, Guid first, Guid second, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("other", "network.gone");
        if (!seat.MayWeave) return Refusal.Of("other", seat.May(Act.Invite));
        if (network.IsOver(seats.Today)) return new Rejection("other", "network.over");
        var note = fields.Text("note", Network.MostWords);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var members = await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && member.State == MemberState.In && (member.Id == first || member.Id == second)).ToListAsync(cancel);
        if (members.Count != 2) return new Rejection("other", "introduce.two");
        var all = db.Set<Introduction>().Where(one => one.NetworkId == network.Id);
        if (await all.AnyAsync(one => (one.FirstId == first && one.SecondId == second) || (one.FirstId == second && one.SecondId == first), cancel)) return new Rejection("other", "introduce.known");
        var yesterday = book.Now.AddDays(-1);
        if (await all.CountAsync(one => one.At > yesterday, cancel) >= Introduction.MostOfADay) return new Rejection("other", "introduce.many", Introduction.MostOfADay);
        var made = new Introduction { Id = Guid.CreateVersion7(), NetworkId = network.Id, FirstId = first, SecondId = second, Note = note, At = book.Now };
        db.Add(made);
        var called = await names.Of(members, true, cancel);
        foreach (var member in members)
            foreach (var address in await mail.Of(member, cancel))
                outbox.Post(db, new Letter(address.Email, address.Language, $"introduction {made.Id}", "introduction.new", [network.Name, called[made.Other(member.Id)].Name, note], PathOf(network, made)));
        return default(Done);
    }

    /// <param name="yes">Whether whoever acts wants to meet the other, and lets them know the address that their letters go to.</param>
    public async Task<Outcome<Done>> Answer(Actor actor, string slug, Guid id, bool yes, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("answer", "network.gone");
        if (!seat.IsIn) return Refusal.Of("answer", new Ruling(false, Reason.NotAMember));
        var own = seat.Member!.Id;
        if (await db.Set<Introduction>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network.Id && (one.FirstId == own || one.SecondId == own), cancel) is not { } one) return new Rejection("answer", "introduce.gone");
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("answer", "young.not-here");
        var was = one.IsAgreed;
        one.Say(own, yes ? Wish.Yes : Wish.No, yes ? actor.AccountId : null);
        if (one.IsAgreed && !was) await TellBoth(network, one, cancel);
        return default(Done);
    }

    async Task TellBoth(Network network, Introduction one, CancellationToken cancel)
    {
        var members = await db.Set<NetworkMember>().Where(member => member.Id == one.FirstId || member.Id == one.SecondId).ToListAsync(cancel);
        var called = await names.Of(members, true, cancel);
        foreach (var (account, other) in new[] { (one.FirstAccountId, one.SecondId), (one.SecondAccountId, one.FirstId) })
            if (account is { } reader && await people.AddressOf(reader, cancel) is { } address && called.TryGetValue(other, out var name))
                outbox.Post(db, new Letter(address.Email, address.Language, $"introduction agreed {one.Id}", "introduction.agreed", [network.Name, name.Name], PathOf(network, one)));
    }

    static string PathOf(Network network, Introduction one) => $"{network.Path}/introductions/{one.Id}";
}
