namespace Fusion.Voting.Delegations;

/// <summary>One voter's trust in another, for a topic or for everything.</summary>
public sealed record Delegation
{
    /// <summary>A delegation.</summary>
    /// <param name="from">Who delegates, in the caller's own numbering.</param>
    /// <param name="to">To whom.</param>
    /// <param name="topic">On what; null for everything.</param>
    /// <exception cref="ArgumentException">Somebody delegates to themselves.</exception>
    public Delegation(int from, int to, string? topic = null)
    {
        if (from == to)
            throw new ArgumentException("Nobody delegates to themselves.", nameof(to));
        (From, To, Topic) = (from, to, topic);
    }

    /// <summary>Who delegates.</summary>
    public int From { get; }

    /// <summary>To whom.</summary>
    public int To { get; }

    /// <summary>On what; null for everything.</summary>
    public string? Topic { get; }
}
