namespace Fusion.OpenRecord;

/// <summary>Decides what a witness answers. Pure: keeping the head and signing are the caller's, one request for a log at a time. Source: C2SP tlog-witness.</summary>
public static class Witness
{
    /// <summary>Decides on a request.</summary>
    /// <param name="request">The body of the request.</param>
    /// <param name="logs">The keys of the logs that this witness follows; several of one name are one log's, old and new.</param>
    /// <param name="known">The head that was cosigned last for an origin; null for none.</param>
    /// <remarks>Never throws for what the request may hold.</remarks>
    public static WitnessAnswer Decide(ReadOnlySpan<byte> request, IReadOnlyList<NoteVerifier> logs, Func<string, Checkpoint?> known)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(known);
        WitnessRequest read;
        Checkpoint claimed;
        try
        {
            read = WitnessRequest.Parse(request);
            claimed = Checkpoint.Parse(read.Checkpoint.Text);
        }
        catch (RecordFaultException fault)
        {
            return new WitnessAnswer.Refusal(400, fault.Message);
        }
        var trusted = logs.Where(log => log.Key.Name == claimed.Origin).ToList();
        if (trusted.Count == 0) return new WitnessAnswer.Refusal(404, "This witness does not follow that log.");
        if (!IsSigned(read.Checkpoint, trusted)) return new WitnessAnswer.Refusal(403, "The checkpoint is not signed by the log.");
        if (read.Old > claimed.Size) return new WitnessAnswer.Refusal(400, "The old size is greater than the checkpoint's.");
        var signed = new SignedCheckpoint(claimed, read.Checkpoint, []);
        return Judge(read, signed, known(claimed.Origin) ?? new Checkpoint(claimed.Origin, 0, Merkle.EmptyRoot));
    }

    private static WitnessAnswer Judge(WitnessRequest request, SignedCheckpoint head, Checkpoint known)
    {
        if (request.Old != known.Size) return new WitnessAnswer.Conflict(known.Size);
        var fault = Proofs.FaultOfConsistency(known.Size, known.Root, head.Checkpoint.Size, head.Checkpoint.Root, [.. request.Proof]);
        if (fault is null) return new WitnessAnswer.Cosign(head);
        // Two signed heads of one size need no proof to contradict each other; a wrong proof alone may be a mistake.
        var forked = head.Checkpoint.Size == known.Size && head.Checkpoint.Root != known.Root;
        return new WitnessAnswer.Refusal(422, forked ? "Another root is known for this size: the log has forked." : "The proof does not show that the checkpoint follows the one that is known.", forked ? head : null);
    }

    private static bool IsSigned(SignedNote note, IReadOnlyList<NoteVerifier> trusted)
    {
        try
        {
            return note.Verified(trusted).Count > 0;
        }
        catch (RecordFaultException)
        {
            return false;
        }
    }
}
