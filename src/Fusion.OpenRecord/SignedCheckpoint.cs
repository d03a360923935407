namespace Fusion.OpenRecord;

/// <summary>A checkpoint whose signatures hold.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Note">It as it was served, with all its signatures, also those by keys that nobody knows.</param>
/// <param name="Witnesses">The witnesses, of those that count, who signed it.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note, IReadOnlyList<VerifierKey> Witnesses);
