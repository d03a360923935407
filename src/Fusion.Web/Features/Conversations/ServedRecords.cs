using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;

namespace Fusion.Web.Features.Conversations;

/// <summary>Finds what a conversation is held for, whichever feature it is of.</summary>
internal sealed class ServedRecords(IEnumerable<IServed> kinds)
{
    static readonly Uri Here = new("http://here");

    /// <summary>By an address that somebody copied from the browser, whole or a path.</summary>
    public async Task<Served?> Named(string address, Actor? reader, CancellationToken cancel) =>
        Uri.TryCreate(Here, address.Trim(), out var uri) && uri.AbsolutePath.Split('/') is ["", var segment, var slug] && kinds.FirstOrDefault(kind => kind.Segment == segment) is { } kind ? await kind.Find(slug, reader, cancel) : null;

    public async Task<Served?> Find(Guid? id, Actor? reader, CancellationToken cancel)
    {
        if (id is not { } known) return null;
        foreach (var kind in kinds)
            if (await kind.Find(known, reader, cancel) is { } found) return found;
        return null;
    }
}
