using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Agreements.Writing;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Demonstration;

/// <summary>Makes the demonstration's agreements: a social contract of its network that was changed once and not accepted anew by all, and a commitment of three years.</summary>
internal sealed class MakeDemoAgreementsHandler(FusionDb db, OrganisationCards organisations, NetworkCards networks, Parties parties, Publishing publishing, RecordBook record, TimeProvider clock)
{
    static readonly AgreementContent First = new()
    {
        Kind = AgreementKind.SocialContract,
        Title = Localised.Of("en", "How we learn together along the river (made up)"),
        Purpose = Localised.Of("en", "What each of us promises the others, so that nobody has to ask twice."),
        Text = Localised.Of("en", "- We tell what worked, and what did not.\n- We answer each other within a week.\n- We ask families and learners before we decide for them."),
        Basis = Localised.Of("en", "Everybody who signs took part in writing it. It is a promise and not a contract in law."),
        Scope = Localised.Of("en", "Each school teaches as it sees fit, and spends its own money."),
        Exit = Localised.Of("en", "Whoever leaves says so here. What was promised to somebody by name is finished first."),
        Signers = Signers.Both,
    };

    static readonly AgreementContent City = new()
    {
        Kind = AgreementKind.Pledge,
        Title = Localised.Of("en", "Three years for lifelong learning (made up)"),
        Purpose = Localised.Of("en", "Organisations commit themselves for three years to make their place one where people of any age learn."),
        Text = Localised.Of("en", "We name one person who answers for this. We tell once a year what was done, also what was not. After three years we say whether we go on."),
        Scope = Localised.Of("en", "Each decides alone what it does and what it spends."),
        Signers = Signers.Organisations,
        TermMonths = 36,
        RenewalDays = 90,
        ExitDays = 30,
    };

    public async Task<Outcome<Done>> Handle(CancellationToken cancel)
    {
        if (await db.Set<Agreement>().AnyAsync(agreement => agreement.IsSynthetic && agreement.Number > 0, cancel)) return default(Done);
        var neighbours = (await organisations.InPlace("demo-otterholme", 30, cancel)).Cards.Where(card => card.IsSynthetic).ToList();
        var network = await networks.Find("demo-otterholme-learns-together", cancel);
        var contract = await Publish(new Agreement { Id = new AgreementId(Guid.CreateVersion7()), NetworkId = network?.Id, IsPublic = true, CreatedAt = Now, IsSynthetic = true }, First, "", "demo-social-contract", cancel);
        var signed = neighbours.Select(body => Sign(contract, First, body, "")).ToList();
        var second = First with { Text = Localised.Of("en", First.Text.In("en").Text.Replace("within a week", "within three days", StringComparison.Ordinal) + "\n- We invite one another to see for themselves.") };
        await Publish(contract, second, "Answers within three days in place of a week, and an open door.", "", cancel);
        foreach (var signature in signed.SkipLast(1)) Accept(signature, contract, AcceptanceKind.Again);
        var pledge = await Publish(new Agreement { Id = new AgreementId(Guid.CreateVersion7()), IsPublic = true, CreatedAt = Now, IsSynthetic = true }, City, "", "demo-three-years", cancel);
        foreach (var body in (await organisations.InPlace("demo-three-rivers", 60, cancel)).Cards.Where(card => card is { IsSynthetic: true, Kind: "employer" or "library-or-museum" }))
        {
            var signature = Sign(pledge, City, body, "We open a room for whoever wants to learn, one evening a week.");
            db.Add(new Deed { Id = Guid.CreateVersion7(), SignatureId = signature.Id, On = DateOnly.FromDateTime(Now), What = "The first evening was held; eleven people came, the youngest nine and the oldest eighty-one (made up).", At = Now });
        }
        return default(Done);
    }

    DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    async Task<Agreement> Publish(Agreement agreement, AgreementContent content, string change, string slug, CancellationToken cancel)
    {
        if (!agreement.IsPublished) db.Add(agreement);
        record.Enter("publish-agreement", "", content.Title.In("en").Text);
        await publishing.Publish(agreement, content, change, asksAgain: true, slug, cancel);
        return agreement;
    }

    Signature Sign(Agreement agreement, AgreementContent content, OrganisationCard body, string promise)
    {
        var signature = parties.PartyOf(body).Sign(agreement, content, promise, isNamed: true, Now);
        db.Add(signature);
        Accept(signature, agreement, AcceptanceKind.First);
        return signature;
    }

    void Accept(Signature signature, Agreement agreement, AcceptanceKind kind)
    {
        signature.Version = agreement.Number;
        db.Add(new Acceptance { Id = Guid.CreateVersion7(), SignatureId = signature.Id, Version = agreement.Number, At = Now, Kind = kind, Promise = signature.Promise, OverOn = signature.OverOn });
    }
}
