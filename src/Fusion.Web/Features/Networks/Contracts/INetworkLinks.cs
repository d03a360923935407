namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What another feature holds for a network and must not be left alone when the network goes into another, or all its members go. Registered with <c>AddScoped&lt;INetworkLinks, …&gt;</c>.</summary>
internal interface INetworkLinks
{
    /// <summary>Within an act: what is still to be looked after is the other network's from now on.</summary>
    Task Move(NetworkId from, NetworkId to, CancellationToken cancel);
}
