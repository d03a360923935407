using System.Security.Cryptography;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Within an act: a question is put to those who decide it, at an address of its own. Who may put it was settled before.</summary>
internal sealed class Putting(FusionDb db, NewAddress addresses, DecisionBook book, RecordBook record)
{
    /// <summary>Words of addresses under /decisions that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "trust"];

    /// <summary>Whether a network decides so much already that it should settle something first; null where there is room.</summary>
    public async Task<Rejection?> Full(NetworkId network, CancellationToken cancel) =>
        await db.Set<Decision>().Where(one => one.NetworkId == network).CountAsync(Decision.IsUndecided, cancel) >= Decision.MostOpen ? new Rejection("title", "decision.too-many", Decision.MostOpen) : null;

    public async Task Put(Decision made, IReadOnlyList<DecisionOption> options, Actor actor, CancellationToken cancel)
    {
        made.Slug = made.IsPublic ? await addresses.Assign(made.Id.Value, "decisions", Slugs.Of(made.Title, 70) is { Length: > 0 } wanted ? wanted : "decision", Reserved, cancel) : $"members-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        db.Add(made);
        db.AddRange(options);
        book.Note(made);
        if (!made.IsPublic) return;
        record.Enter("propose-decision", actor.By, made.Title, actor.Pseudonym);
        record.Added(made.Id.Value, made.Title);
    }
}
