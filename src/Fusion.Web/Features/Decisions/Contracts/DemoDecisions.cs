using Fusion.Web.Features.Decisions.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Decisions.Contracts;

/// <summary>The demonstration's decisions: made-up questions of its networks.</summary>
internal sealed class DemoDecisions(Acts acts)
{
    /// <summary>Makes them, unless they are there.</summary>
    public Task Make(Guid weaver, Guid council, CancellationToken cancel) => acts.Run<MakeDemoDecisionsHandler, Done>((handler, stop) => handler.Handle(weaver, council, stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoDecisionsHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
