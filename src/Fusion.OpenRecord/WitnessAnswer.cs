namespace Fusion.OpenRecord;

/// <summary>What a witness does with a request: a closed set.</summary>
public abstract record WitnessAnswer
{
    private WitnessAnswer()
    {
    }

    /// <summary>The HTTP status that C2SP gives it.</summary>
    public abstract int Status { get; }

    /// <summary>Keep the new checkpoint durably, then cosign it.</summary>
    /// <param name="Checkpoint">The new head.</param>
    public sealed record Cosign(SignedCheckpoint Checkpoint) : WitnessAnswer
    {
        /// <inheritdoc/>
        public override int Status => 200;
    }

    /// <summary>The log thinks of another size than the witness knows.</summary>
    /// <param name="Size">The size that the witness knows.</param>
    public sealed record Conflict(long Size) : WitnessAnswer
    {
        /// <inheritdoc/>
        public override int Status => 409;
    }

    /// <summary>Refused.</summary>
    /// <param name="Code">400 malformed, 403 not signed by the log, 404 a log that is not known, 422 the proof does not hold.</param>
    /// <param name="Reason">One sentence for a person.</param>
    /// <param name="Fork">The log's own signature stands under a head that contradicts the one known: evidence to keep.</param>
    public sealed record Refusal(int Code, string Reason, SignedCheckpoint? Fork = null) : WitnessAnswer
    {
        /// <inheritdoc/>
        public override int Status => Code;
    }
}
