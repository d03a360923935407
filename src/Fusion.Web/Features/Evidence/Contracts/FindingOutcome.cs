namespace Fusion.Web.Features.Evidence.Contracts;

/// <summary>What those who tried it say came of it. All five stand side by side: none is a lesser finding.</summary>
internal enum FindingOutcome { Worked, Mixed, DidNotWork, Stopped, TooEarly }
