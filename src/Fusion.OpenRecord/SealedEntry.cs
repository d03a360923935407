namespace Fusion.OpenRecord;

/// <summary>An entry ready for the log.</summary>
/// <param name="Bytes">What enters: at most 65,535 bytes.</param>
/// <param name="Data">Salt and text to be served beside the log, when the data were too long; null when they are in the entry.</param>
public sealed record SealedEntry(ReadOnlyMemory<byte> Bytes, Commitment? Data);
