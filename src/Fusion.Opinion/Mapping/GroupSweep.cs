using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Sweeps that weigh and count groups. The counts are those of the last sweep.</summary>
internal sealed class GroupSweep(int threads)
{
    readonly Sweep<GroupWorker> sweep = new();
    Vector256<int>[] table = [];

    /// <summary>What the last sweep counted.</summary>
    public GroupCounts Counts { get; } = new();

    /// <summary>Labels that the last sweep changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Counts people and votes by labels that are given, by place in the roster.</summary>
    public void Count(Roster rows, Statements statements, int groups, sbyte[] labels) =>
        Run(rows, new() { Groups = groups, Codes = statements.Count * VoteCode.Width, Labels = labels, Given = true });

    /// <summary>Gives each person in part to every group, and notes the likeliest.</summary>
    public void Share(Roster rows, Statements statements, Mixture mixture, sbyte[] labels) => Run(rows, Weigh(statements, mixture, labels, false, 1, null));

    /// <summary>Gives each person wholly to the likeliest group.</summary>
    public void Assign(Roster rows, Statements statements, Mixture mixture, sbyte[] labels) => Run(rows, Weigh(statements, mixture, labels, true, 1, null));

    /// <summary>Gives each person to the likeliest group if it is likelier than all others together, and notes how likely it is.</summary>
    public void Judge(Roster rows, Statements statements, Mixture mixture, sbyte[] labels, double temper, float[] certainty) =>
        Run(rows, Weigh(statements, mixture, labels, true, temper, certainty));

    GroupTask Weigh(Statements statements, Mixture mixture, sbyte[] labels, bool whole, double temper, float[]? certainty)
    {
        VoteRows.Grow(ref table, statements.Count * VoteCode.Width);
        mixture.Table(statements, table);
        return new()
        {
            Groups = mixture.Groups,
            Codes = statements.Count * VoteCode.Width,
            Table = table,
            Start = mixture.Start(),
            Labels = labels,
            Whole = whole,
            Temper = temper,
            Certainty = certainty,
        };
    }

    void Run(Roster rows, GroupTask task)
    {
        Counts.Clear(task.Groups, task.Codes);
        Changed = 0;
        sweep.Run(rows, threads, worker => worker.Prepare(task), worker =>
        {
            worker.Pour(Counts);
            Changed += worker.Changed;
        });
    }
}
