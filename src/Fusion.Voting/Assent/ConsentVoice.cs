namespace Fusion.Voting.Assent;

/// <summary>One person's part in a consent round.</summary>
public sealed record ConsentVoice
{
    /// <summary>One person's part.</summary>
    /// <param name="person">Who, in the caller's own numbering.</param>
    /// <param name="stance">What they say.</param>
    /// <param name="reason">Why: an objection carries its reason.</param>
    /// <param name="resolved">Whether an objection was since withdrawn, or met by an amendment.</param>
    /// <exception cref="ArgumentException">An objection has no reason, or what is no objection is called resolved.</exception>
    public ConsentVoice(int person, ConsentStance stance, string? reason = null, bool resolved = false)
    {
        if (stance == ConsentStance.Objection && string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("An objection carries its reason.", nameof(reason));
        if (resolved && stance != ConsentStance.Objection)
            throw new ArgumentException("Only an objection is resolved.", nameof(resolved));
        (Person, Stance, Reason, Resolved) = (person, stance, reason, resolved);
    }

    /// <summary>Who.</summary>
    public int Person { get; }

    /// <summary>What they say.</summary>
    public ConsentStance Stance { get; }

    /// <summary>Why.</summary>
    public string? Reason { get; }

    /// <summary>Whether the objection no longer stands.</summary>
    public bool Resolved { get; }
}
