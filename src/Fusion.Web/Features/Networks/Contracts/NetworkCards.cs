using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>Public networks, for other features. Of those that are not public this knows nothing.</summary>
internal sealed class NetworkCards(FusionDb db)
{
    /// <summary>The network at an address; null when there is none that everybody may see.</summary>
    public Task<NetworkCard?> Find(string slug, CancellationToken cancel) => Cards(Public.Where(network => network.Slug == slug)).FirstOrDefaultAsync(cancel);

    public Task<NetworkCard?> Find(NetworkId id, CancellationToken cancel) => Cards(Public.Where(network => network.Id == id)).FirstOrDefaultAsync(cancel);

    /// <summary>Several networks; who is not public is left out.</summary>
    public async Task<IReadOnlyList<NetworkCard>> Of(IReadOnlyList<NetworkId> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await Cards(Public.Where(network => ids.Contains(network.Id))).ToListAsync(cancel);

    /// <summary>The first by name.</summary>
    public Task<List<NetworkCard>> First(int take, CancellationToken cancel) => Cards(InOrder(Public).Take(take)).ToListAsync(cancel);

    /// <summary>How many networks have all these words in their names, and the first of them by name.</summary>
    public async Task<(int Total, IReadOnlyList<NetworkCard> Best)> Search(string text, int take, CancellationToken cancel)
    {
        if (NetworkSearch.WordsOf(text).Count == 0) return (0, []);
        var found = Public.Called(text);
        return (await found.CountAsync(cancel), await Cards(InOrder(found).Take(take)).ToListAsync(cancel));
    }

    IQueryable<Network> Public => db.Set<Network>().Where(network => network.IsPublic);

    static IQueryable<Network> InOrder(IQueryable<Network> networks) => networks.OrderBy(network => network.SortKey).ThenBy(network => network.Id);

    static IQueryable<NetworkCard> Cards(IQueryable<Network> networks) => networks.Select(network => new NetworkCard(network.Id, network.Slug, network.Name));
}

/// <summary>A public network as a list of something else shows it.</summary>
internal sealed record NetworkCard(NetworkId Id, string Slug, string Name)
{
    public string Path => $"/networks/{Slug}";
}
