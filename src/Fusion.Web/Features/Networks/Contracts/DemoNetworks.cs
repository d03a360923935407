using Fusion.Web.Features.Networks.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>The demonstration's networks: made-up groups, under two forms.</summary>
internal sealed class DemoNetworks(Acts acts)
{
    /// <summary>Makes them, unless they are there. The lead speaks for one of their schools.</summary>
    public Task Make(Guid weaver, Guid council, Guid lead, CancellationToken cancel) => acts.Run<MakeDemoNetworksHandler, Done>((handler, stop) => handler.Handle(weaver, council, lead, stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoNetworksHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
