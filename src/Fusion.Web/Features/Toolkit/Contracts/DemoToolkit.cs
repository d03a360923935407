using Fusion.Web.Features.Toolkit.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Toolkit.Contracts;

/// <summary>The demonstration's sessions: made-up answers of a network's members.</summary>
internal sealed class DemoToolkit(Acts acts)
{
    /// <summary>Makes them, unless they are there.</summary>
    public Task Make(Guid weaver, CancellationToken cancel) => acts.Run<MakeDemoToolkitHandler, Done>((handler, stop) => handler.Handle(weaver, stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoToolkitHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
