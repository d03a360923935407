namespace Fusion.Opinion;

/// <summary>The votes of one conversation: participants × statements, sparse, changed one vote at a time.</summary>
/// <remarks>Participants and statements are numbered from 0 in the order in which they are added; who they are is the caller's affair.
/// A participant's votes lie together, four bytes each, so that a map reads them in one sweep. The order in which votes arrive leaves no
/// trace in any result. At most 2³¹−1 votes with the room they grow into, and <see cref="MaxStatements"/> statements. Not safe for
/// changes from several threads; a map may be made while nothing changes.</remarks>
public sealed class VoteStore
{
    /// <summary>The greatest number of statements.</summary>
    public const int MaxStatements = 1 << 17;

    readonly VoteRows rows;
    bool[] banned = [];
    bool[] moderated = [];
    Tally[] tallies = [];

    /// <summary>A conversation without votes.</summary>
    /// <param name="room">Votes to make room for at once.</param>
    public VoteStore(int room = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(room);
        rows = new(room);
    }

    /// <summary>Participants, banned ones among them.</summary>
    public int Participants => rows.Rows;

    /// <summary>Statements, those moderated out among them.</summary>
    public int Statements { get; private set; }

    /// <summary>Votes that count: those of participants who are not banned, on statements that are not moderated out.</summary>
    public long Votes { get; private set; }

    /// <summary>Adds participants without votes, and answers the number of the first. Amortised O(1) each.</summary>
    public int AddParticipants(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        rows.AddRows(count);
        VoteRows.Grow(ref banned, Participants);
        return Participants - count;
    }

    /// <summary>Adds statements without votes, and answers the number of the first. Amortised O(1) each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There would be more than <see cref="MaxStatements"/>.</exception>
    public int AddStatements(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxStatements - Statements);
        Statements += count;
        VoteRows.Grow(ref moderated, Statements);
        VoteRows.Grow(ref tallies, Statements);
        return Statements - count;
    }

    /// <summary>Casts a vote or changes it, and answers whether anything changed. O(votes of the participant).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant, statement or vote.</exception>
    public bool Set(int participant, int statement, Vote vote)
    {
        Known(participant, statement);
        if (vote is not (Vote.Agree or Vote.Disagree or Vote.Pass))
            throw new ArgumentOutOfRangeException(nameof(vote));
        var code = VoteCode.Of(statement, vote);
        var at = rows.Find(participant, statement);
        if (at < 0)
        {
            rows.Append(participant, code);
            Count(participant, code, 1);
            return true;
        }
        var before = rows.Row(participant)[at];
        if (before == code)
            return false;
        Count(participant, before, -1);
        rows.Row(participant)[at] = code;
        Count(participant, code, 1);
        return true;
    }

    /// <summary>Takes a vote back, and answers whether there was one. O(votes of the participant).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant or statement.</exception>
    public bool Withdraw(int participant, int statement)
    {
        Known(participant, statement);
        var at = rows.Find(participant, statement);
        if (at < 0)
            return false;
        Count(participant, rows.Row(participant)[at], -1);
        rows.RemoveAt(participant, at);
        return true;
    }

    /// <summary>The vote of a participant on a statement, or null. O(votes of the participant).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant or statement.</exception>
    public Vote? Get(int participant, int statement)
    {
        Known(participant, statement);
        var at = rows.Find(participant, statement);
        return at < 0 ? null : VoteCode.Vote(rows.Row(participant)[at]);
    }

    /// <summary>The votes of a participant, by statement; also of one who is banned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant.</exception>
    public IReadOnlyList<(int Statement, Vote Vote)> VotesOf(int participant)
    {
        Known(participant);
        int[] row = [.. rows.Row(participant)];
        Array.Sort(row);
        return Array.ConvertAll(row, code => (VoteCode.Statement(code), VoteCode.Vote(code)));
    }

    /// <summary>The votes that count on a statement: without those of banned participants; also of one moderated out. O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public Tally TallyOf(int statement)
    {
        Known(statement, Statements, nameof(statement));
        return tallies[statement];
    }

    /// <summary>Bans a participant, or lifts the ban: their votes are kept and count nowhere meanwhile. O(votes of the participant).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant.</exception>
    public void Ban(int participant, bool ban = true)
    {
        if (IsBanned(participant) == ban)
            return;
        banned[participant] = false;
        foreach (var code in rows.Row(participant))
            Count(participant, code, ban ? -1 : 1);
        banned[participant] = ban;
    }

    /// <summary>Whether a participant is banned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant.</exception>
    public bool IsBanned(int participant)
    {
        Known(participant);
        return banned[participant];
    }

    /// <summary>Moderates a statement out, or in again: out, it is as if nobody had seen it. O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public void Moderate(int statement, bool remove = true)
    {
        if (IsModeratedOut(statement) == remove)
            return;
        moderated[statement] = remove;
        Votes += remove ? -tallies[statement].Seen : tallies[statement].Seen;
    }

    /// <summary>Whether a statement is moderated out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public bool IsModeratedOut(int statement)
    {
        Known(statement, Statements, nameof(statement));
        return moderated[statement];
    }

    /// <summary>The codes of a participant's votes, in no particular order; none for one who is banned.</summary>
    internal ReadOnlySpan<int> Row(int participant) => banned[participant] ? default : rows.Row(participant);

    /// <summary>The codes of a participant's votes, also of one who is banned.</summary>
    internal ReadOnlySpan<int> OwnRow(int participant) => rows.Row(participant);

    /// <summary>Adds a participant with votes on different known statements.</summary>
    internal void AddRow(ReadOnlySpan<int> codes)
    {
        var participant = AddParticipants();
        rows.Fill(participant, codes);
        foreach (var code in codes)
            Count(participant, code, 1);
    }

    void Count(int participant, int code, int by)
    {
        if (banned[participant])
            return;
        var statement = VoteCode.Statement(code);
        tallies[statement] = VoteCode.Vote(code) switch
        {
            Vote.Agree => tallies[statement] with { Agrees = tallies[statement].Agrees + by },
            Vote.Disagree => tallies[statement] with { Disagrees = tallies[statement].Disagrees + by },
            _ => tallies[statement] with { Passes = tallies[statement].Passes + by },
        };
        if (!moderated[statement])
            Votes += by;
    }

    internal void Known(int participant) => Known(participant, Participants, nameof(participant));

    void Known(int participant, int statement)
    {
        Known(participant);
        Known(statement, Statements, nameof(statement));
    }

    static void Known(int number, int count, string name)
    {
        if ((uint)number >= (uint)count)
            throw new ArgumentOutOfRangeException(name, number, $"There are {count}.");
    }
}
