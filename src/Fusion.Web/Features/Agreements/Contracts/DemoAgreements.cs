using Fusion.Web.Features.Agreements.Demonstration;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Agreements.Contracts;

/// <summary>The demonstration's agreements: a made-up social contract in its second version, and a commitment of three years.</summary>
internal sealed class DemoAgreements(Acts acts)
{
    /// <summary>Makes them, unless they are there.</summary>
    public Task Make(CancellationToken cancel) => acts.Run<MakeDemoAgreementsHandler, Done>((handler, stop) => handler.Handle(stop), cancel);

    public Task Remove(string by, CancellationToken cancel) => acts.Run<RemoveDemoAgreementsHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
}
