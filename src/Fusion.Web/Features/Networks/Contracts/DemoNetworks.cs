using Fusion.Web.Features.Networks.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>The demonstration's networks: made-up groups, under two forms.</summary>
internal sealed class DemoNetworks(Acts acts)
{
    /// <summary>Makes them, unless they are there.</summary>
    public Task Make(Guid weaver, Guid council, CancellationToken cancel) => acts.Run<MakeDemoNetworksHandler, Done>((handler, stop) => handler.Handle(weaver, council, stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoNetworksHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
