using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Demonstration;

/// <summary>Makes the demonstration's networks out of its made-up organisations: a movement under the social contract, and within it a federation of schools.</summary>
internal sealed class MakeDemoNetworksHandler(FusionDb db, GovernanceForms forms, OrganisationCards organisations, Representatives representatives, NewAddress addresses, RecordBook record, NetworkBook book)
{
    const string Movement = "Otterholme learns together (made up)", Federation = "Schools along the Otter (made up)", School = "demo-otterholme-nursery";

    public async Task<Outcome<Done>> Handle(Guid weaver, Guid council, Guid lead, CancellationToken cancel)
    {
        if (await db.Set<Network>().AnyAsync(network => network.IsSynthetic && network.IsPublic, cancel)) return default(Done);
        var bodies = (await organisations.InPlace("demo-otterholme", 30, cancel)).Cards.Where(card => card.IsSynthetic).ToList();
        var movement = await Make(Movement, "Everybody who has a part in learning along the river works towards more hopeful schooling, and tells what worked and what did not.", "social-contract", cancel);
        var federation = await Make(Federation, "Schools that teach along the river share teachers, boats and what they find out, and stay their own masters.", "federal-community", cancel);
        db.Add(new NetworkPart { ParentId = movement.Id, ChildId = federation.Id, Since = book.Now });
        book.Note(federation, EventKind.PutInto, movement.Name);
        var seat = Seat(movement, weaver, null, MemberKind.Person, "We know each other by sight and not by what we try.");
        Seat(movement, council, null, MemberKind.Person, "Nobody asked us before.");
        foreach (var body in bodies) Seat(movement, null, body, body.Kind == "school" ? MemberKind.Organisation : MemberKind.Associate, "");
        Term(movement, seat, Office.Weaver);
        Term(movement, seat, Office.Spokesperson);
        var staff = Seat(federation, weaver, null, MemberKind.Staff, "Somebody has to know when the boat is free.");
        Term(federation, staff, Office.Weaver);
        foreach (var (body, at) in bodies.Select((body, at) => (body, at)))
        {
            var row = Seat(federation, null, body, MemberKind.Organisation, "");
            if (at < 3) Term(federation, row, Office.Council);
        }
        return bodies.Find(body => body.Slug == School) is { } school ? await representatives.Add(school.Id, school.Name, lead, asLead: true, cancel) : default(Done);
    }

    async Task<Network> Make(string name, string purpose, string form, CancellationToken cancel)
    {
        var network = new Network
        {
            Id = new NetworkId(Guid.CreateVersion7()),
            Name = name,
            Purpose = purpose,
            Place = "demo-otterholme",
            IsPublic = true,
            Form = form,
            Rules = forms.Json(form),
            RulesSince = book.Now,
            SearchText = Folding.Fold(name),
            SortKey = SortKeys.Of(name),
            CreatedAt = book.Now,
            IsSynthetic = true,
        };
        network.Slug = await addresses.Assign(network.Id.Value, "networks", "demo-" + Slugs.Of(name.Replace(" (made up)", "", StringComparison.Ordinal), 60), [], cancel);
        db.Add(network);
        book.Note(network, EventKind.Founded);
        book.Note(network, EventKind.RulesChanged, form);
        record.Enter("found-network", "", name);
        record.Added(network.Id.Value, name);
        return network;
    }

    NetworkMember Seat(Network network, Guid? account, OrganisationCard? body, MemberKind kind, string motives)
    {
        var row = new NetworkMember
        {
            Id = Guid.CreateVersion7(),
            NetworkId = network.Id,
            AccountId = account,
            OrganisationId = body?.Id,
            ActiveId = account ?? body!.Id.Value,
            Kind = kind,
            State = MemberState.In,
            SearchText = body is null ? "" : Folding.Fold(body.Name),
            SortKey = body is null ? "~" : SortKeys.Of(body.Name),
            Motives = motives,
            AskedAt = book.Now,
            JoinedAt = book.Now,
            SeenAt = book.Now,
        };
        db.Add(row);
        return row;
    }

    void Term(Network network, NetworkMember member, Office office)
    {
        db.Add(OfficeTerm.Begin(member, network.Governance.Of(office)!, DateOnly.FromDateTime(book.Now)));
        book.Note(network, EventKind.OfficeTaken, RulesCheck.Word(office));
    }
}
