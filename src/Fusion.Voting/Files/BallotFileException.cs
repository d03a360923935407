namespace Fusion.Voting.Files;

/// <summary>A file of ballots that breaks the rules of its form.</summary>
public sealed class BallotFileException : FormatException
{
    /// <summary>A fault without a place.</summary>
    public BallotFileException()
    {
    }

    /// <summary>A fault without a place.</summary>
    public BallotFileException(string message)
        : base(message)
    {
    }

    /// <summary>A fault without a place.</summary>
    public BallotFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault at a line.</summary>
    public BallotFileException(int line, string reason)
        : base(reason) => Line = line;

    /// <summary>The line, from 1; 0 if the fault is the whole file's.</summary>
    public int Line { get; }
}
