using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Conversations.Contracts;

/// <summary>What conversations can be held for, of one feature; conversations do not know whose it is. Registered with <c>AddScoped&lt;IServed, …&gt;</c>.</summary>
internal interface IServed
{
    /// <summary>How its addresses begin: <c>networks</c>.</summary>
    string Segment { get; }

    /// <summary>The record with this slug; null where the reader may not know of it.</summary>
    Task<Served?> Find(string slug, Actor? reader, CancellationToken cancel);

    Task<Served?> Find(Guid id, Actor? reader, CancellationToken cancel);
}

/// <summary>What a conversation is held for, as one reader sees it.</summary>
/// <param name="Network">The network whose it is; null for one of the movement.</param>
/// <param name="MayHold">Whether they may hold a conversation for it.</param>
internal sealed record Served(Guid Id, string Path, string Title, string Language, NetworkId? Network, bool MayHold);
