using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Groups as latent classes: each has a size and, on each statement, a probability that one who takes a side agrees.</summary>
/// <remarks>Lazarsfeld and Henry, Latent Structure Analysis (1968), with votes that are missing simply absent. A probability is the
/// group's own share drawn towards everybody's as by <see cref="Prior"/> votes.</remarks>
internal sealed class Mixture
{
    /// <summary>Lanes of a table's row: the groups take the first, the last counts votes.</summary>
    public const int Lanes = 8;

    /// <summary>Votes' worth of what everybody says in what a group says.</summary>
    public const double Prior = 2;

    public Mixture(int groups, Statements statements)
    {
        Groups = groups;
        Share = new double[groups];
        Agree = new double[groups * statements.Count];
    }

    /// <summary>How many groups, at most <see cref="OpinionMapper.MaxGroups"/>.</summary>
    public int Groups { get; }

    /// <summary>Each group's share of the people.</summary>
    public double[] Share { get; }

    /// <summary>Groups × statements: the probability that one of the group who takes a side agrees.</summary>
    public double[] Agree { get; }

    /// <summary>The mixture that given counts say.</summary>
    public static Mixture Of(GroupCounts counts, Statements statements)
    {
        var mixture = new Mixture(counts.Groups, statements);
        var people = 0.0;
        for (var group = 0; group < counts.Groups; group++)
            people += counts.Size(group) + 1;
        for (var group = 0; group < counts.Groups; group++)
        {
            mixture.Share[group] = (counts.Size(group) + 1) / people;
            for (var statement = 0; statement < statements.Count; statement++)
            {
                var agrees = counts.Of(group, statement, Vote.Agree);
                var sides = agrees + counts.Of(group, statement, Vote.Disagree);
                mixture.Agree[(group * statements.Count) + statement] = (agrees + (Prior * statements.Base[statement])) / (sides + Prior);
            }
        }
        return mixture;
    }

    /// <summary>The groups of the last map; on statements that are new since they say what everybody says.</summary>
    public static Mixture From(MapMemory before, Statements statements)
    {
        var mixture = new Mixture(before.Groups.Length, statements);
        before.Shares.CopyTo(mixture.Share);
        for (var at = 0; at < mixture.Agree.Length; at++)
        {
            var (group, statement) = (at / statements.Count, at % statements.Count);
            mixture.Agree[at] = statement < before.Statements ? before.Agree[(group * before.Statements) + statement] : statements.Base[statement];
        }
        return mixture;
    }

    /// <summary>The same groups in another order.</summary>
    public Mixture Ordered(int[] order, Statements statements)
    {
        var ordered = new Mixture(Groups, statements);
        for (var group = 0; group < Groups; group++)
        {
            ordered.Share[group] = Share[order[group]];
            Agree.AsSpan(order[group] * statements.Count, statements.Count).CopyTo(ordered.Agree.AsSpan(group * statements.Count));
        }
        return ordered;
    }

    /// <summary>The logarithm of what each group gives to each vote, in steps of <see cref="Fixed.Nat"/>; the last lane is 1 for a vote that takes a side.</summary>
    /// <param name="statements">Those that do not count are 0.</param>
    /// <param name="table">By vote code.</param>
    /// <param name="counts">Which statements to take, or null for all that count.</param>
    public void Table(Statements statements, Vector256<int>[] table, bool[]? counts = null)
    {
        Span<int> disagree = stackalloc int[Lanes];
        Span<int> agree = stackalloc int[Lanes];
        for (var statement = 0; statement < statements.Count; statement++)
        {
            disagree.Clear();
            agree.Clear();
            var used = statements.Counts[statement] && (counts is null || counts[statement]);
            for (var group = 0; group < Groups && used; group++)
            {
                var share = Agree[(group * statements.Count) + statement];
                (disagree[group], agree[group]) = (Fixed.Log(1 - share), Fixed.Log(share));
            }
            disagree[Lanes - 1] = agree[Lanes - 1] = used ? 1 : 0;
            table[VoteCode.Of(statement, Vote.Disagree)] = Vector256.Create<int>(disagree);
            table[VoteCode.Of(statement, Vote.Pass)] = default;
            table[VoteCode.Of(statement, Vote.Agree)] = Vector256.Create<int>(agree);
        }
    }

    /// <summary>What is known of a person who has not voted: the groups' shares.</summary>
    public Vector256<int> Start()
    {
        Span<int> start = stackalloc int[Lanes];
        start.Clear();
        for (var group = 0; group < Groups; group++)
            start[group] = Fixed.Log(Share[group]);
        return Vector256.Create<int>(start);
    }
}
