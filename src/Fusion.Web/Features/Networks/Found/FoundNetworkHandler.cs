using System.Security.Cryptography;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Found;

/// <summary>Founds a network. Until its form is chosen it has the interim rules, and who founds it is its weaver.</summary>
internal sealed class FoundNetworkHandler(FusionDb db, NetworkReading reading, GovernanceForms forms, NewAddress addresses, People people, Contributors contributors, Representatives representatives, NetworkBook book, RecordBook record)
{
    public const int MostOfOne = 200;

    /// <summary>Words of addresses under /networks that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "forms", "come"];

    public async Task<Outcome<Network>> Handle(Actor actor, Fields fields, CancellationToken cancel)
    {
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("name", "young.not-here");
        var body = actor.ActingFor is { } acting && await representatives.MayAct(acting.Id, actor.AccountId, cancel) ? acting : null;
        var isPublic = fields.Choice("shown", ["public", "private"], needed: true) == "public";
        if (isPublic && body is null && !await people.IsModerator(actor.AccountId, cancel)) fields.Reject("shown", "network.public-needs-body");
        var founder = body?.Id.Value ?? actor.AccountId;
        if (await db.Set<NetworkMember>().CountAsync(member => member.ActiveId == founder, cancel) >= MostOfOne) return new Rejection("name", "network.too-many", MostOfOne);
        var network = new Network { Id = new NetworkId(Guid.CreateVersion7()), CreatedAt = book.Now, IsSynthetic = (await contributors.Find(actor.AccountId, cancel))?.IsSynthetic == true, Language = Language.Current.Code, IsPublic = isPublic, Form = GovernanceForms.Undecided, Rules = forms.Json(GovernanceForms.Undecided), RulesSince = book.Now };
        reading.Read(fields, network);
        NetworkReading.Purpose(fields, network);
        reading.LastDay(fields, network);
        if (fields.Rejections.Count > 0) return Outcome<Network>.Rejected(fields.Rejections);
        // The address of what is not public says nothing, and is in no list of addresses.
        network.Slug = isPublic ? await addresses.Assign(network.Id.Value, "networks", Slugs.Of(network.Name, 70), Reserved, cancel) : $"private-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        db.Add(network);
        var member = MemberRows.New(network, actor, body, body is null ? MemberKind.Person : MemberKind.Organisation, MemberState.In, book.Now);
        db.Add(member);
        var today = DateOnly.FromDateTime(book.Now);
        db.Add(OfficeTerm.Begin(member, network.Governance.Of(Office.Weaver)!, today));
        book.Note(network, EventKind.Founded, body?.Name ?? "");
        if (!isPublic) return network;
        record.Enter("found-network", body?.Name ?? "", network.Name, actor.Pseudonym);
        record.Added(network.Id.Value, network.Name);
        return network;
    }
}
