using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>What a sweep over groups is to do.</summary>
internal sealed class GroupTask
{
    /// <summary>Groups, the first lanes of the table.</summary>
    public required int Groups { get; init; }

    /// <summary>Vote codes.</summary>
    public required int Codes { get; init; }

    /// <summary>What each vote says for each group (<see cref="Mixture.Table"/>).</summary>
    public Vector256<int>[] Table { get; init; } = [];

    /// <summary>What is known without votes (<see cref="Mixture.Start"/>).</summary>
    public Vector256<int> Start { get; init; }

    /// <summary>The likeliest group by place in the roster, −1 without one: read where <see cref="Given"/>, otherwise written.</summary>
    public required sbyte[] Labels { get; init; }

    /// <summary>Whether the labels are given.</summary>
    public bool Given { get; init; }

    /// <summary>Whether a person counts wholly for the likeliest group, and not for each in part.</summary>
    public bool Whole { get; init; }

    /// <summary>How many votes' worth of evidence one vote is short of, since votes of one person go together; 1 takes votes at their word.</summary>
    public double Temper { get; init; } = 1;

    /// <summary>Where the likeliest group's probability is written by place in the roster; then one below ½ gives no label.</summary>
    public float[]? Certainty { get; init; }
}
