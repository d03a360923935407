namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What another feature holds for a network and must not be left alone when the network goes into another, all its members go, or it is taken away. Registered with <c>AddScoped&lt;INetworkLinks, …&gt;</c>.</summary>
internal interface INetworkLinks
{
    /// <summary>Within an act: what is still to be looked after is the other network's from now on.</summary>
    Task Move(NetworkId from, NetworkId to, CancellationToken cancel);

    /// <summary>Within an act: the network is gone, and with it what only its members could have used.</summary>
    Task Remove(NetworkId network, CancellationToken cancel) => Task.CompletedTask;
}
