using Fusion.Web.Features.Events.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Events.Contracts;

/// <summary>The demonstration's events: made-up meetings of its networks.</summary>
internal sealed class DemoEvents(Acts acts)
{
    /// <summary>Makes them, unless they are there.</summary>
    public Task Make(Guid weaver, Guid council, CancellationToken cancel) => acts.Run<MakeDemoEventsHandler, Done>((handler, stop) => handler.Handle(weaver, council, stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoEventsHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
