namespace Fusion.OpenRecord;

/// <summary>A witness as a policy names it.</summary>
/// <param name="Name">What the policy calls it.</param>
/// <param name="Key">The key of its cosignatures.</param>
/// <param name="Url">Where it is asked, <c>/add-checkpoint</c> to be added; null when it is not for us to ask.</param>
public sealed record PolicyWitness(string Name, VerifierKey Key, string? Url);
