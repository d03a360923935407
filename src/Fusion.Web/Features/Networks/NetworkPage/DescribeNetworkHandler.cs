using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.NetworkPage;

/// <summary>Changes how a network describes itself, and of which networks it is part. What it is for and when it ends is a decision: here only whoever decides it without anybody else changes it.</summary>
internal sealed class DescribeNetworkHandler(FusionDb db, Seats seats, Deciders deciders, NetworkReading reading, NetworkBook book, RecordBook record)
{
    public async Task<Outcome<Network>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("name", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused) return Refusal.Of("name", refused);
        reading.Read(fields, network);
        if (await deciders.IsAlone(network, seat, new Question(Act.Vote, Matter.Purpose), cancel)) NetworkReading.Purpose(fields, network);
        if (await deciders.IsAlone(network, seat, new Question(Act.Vote, Matter.Ending), cancel))
        {
            reading.LastDay(fields, network);
            if (seat.Rules.NeedsEnd && network.EndsOn is null) fields.Reject("ends_on", "network.needs-end");
        }
        if (fields.Rejections.Count > 0) return Outcome<Network>.Rejected(fields.Rejections);
        var entry = db.Entry(network);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt", "SearchText", "SortKey");
        if (differences.Count == 0) return network;
        book.Note(network, EventKind.Described);
        if (!network.IsPublic) return network;
        record.Enter("describe-network", actor.By, network.Name, actor.Pseudonym);
        record.Changed(network.Id.Value, network.Name, differences);
        return network;
    }

    /// <summary>Puts it into another network: who describes the one and lets members into the other may. None is ever part of itself.</summary>
    public async Task<Outcome<Done>> PutInto(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("parent", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused) return Refusal.Of("parent", refused);
        var written = fields.Needed("parent", 200).TrimEnd('/');
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await seats.Open(written[(written.LastIndexOf('/') + 1)..], actor, cancel) is not (var parent, var above)) return new Rejection("parent", "network.no-such-network");
        if (above.May(Act.Admit) is { IsAllowed: false } shut) return Refusal.Of("parent", shut);
        if (parent.IsOver(seats.Today) || network.IsOver(seats.Today)) return new Rejection("parent", "network.over");
        var edges = (await db.Set<NetworkPart>().ToListAsync(cancel)).ToLookup(part => part.ChildId, part => part.ParentId);
        if (Nesting.MakesCircle(child => edges[child], network.Id, parent.Id)) return new Rejection("parent", "network.circle", parent.Name);
        if (edges[network.Id].Contains(parent.Id)) return default(Done);
        if (edges.Sum(group => group.Count(id => id == parent.Id)) >= NetworkPart.MostOfOne || edges[network.Id].Count() >= 20) return new Rejection("parent", "network.parts-many");
        db.Add(new NetworkPart { ParentId = parent.Id, ChildId = network.Id, Since = book.Now });
        Note(network, parent, EventKind.PutInto);
        if (parent.IsPublic) book.Enter("put-network-into", network, actor, parent.Name, "PartOf", "", parent.Name);
        return default(Done);
    }

    public async Task<Outcome<Done>> TakeOut(Actor actor, string slug, Guid from, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("parent", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused) return Refusal.Of("parent", refused);
        var id = new NetworkId(from);
        if (await db.Set<NetworkPart>().AsTracking().FirstOrDefaultAsync(part => part.ParentId == id && part.ChildId == network.Id, cancel) is not { } part) return default(Done);
        var parent = await db.Set<Network>().AsTracking().FirstAsync(one => one.Id == id, cancel);
        db.Remove(part);
        Note(network, parent, EventKind.TakenOut);
        if (parent.IsPublic) book.Enter("take-network-out", network, actor, parent.Name, "PartOf", parent.Name, "");
        return default(Done);
    }

    /// <summary>Each tells of the other by name only where everybody may know of it.</summary>
    void Note(Network network, Network parent, EventKind kind)
    {
        book.Note(network, kind, parent.IsPublic ? parent.Name : "");
        book.Note(parent, kind == EventKind.PutInto ? EventKind.Joined : EventKind.Left, network.IsPublic ? network.Name : "");
    }
}
