using System.Collections.Immutable;

namespace Fusion.Opinion;

/// <summary>The map of a conversation: where everybody stands, the groups, what sets them apart, what all share, what divides.</summary>
public sealed class OpinionMap
{
    readonly float[] places;
    readonly sbyte[] groups;
    readonly float[] certainties;
    readonly ImmutableArray<Tally>[] tallies;

    internal OpinionMap(float[] places, sbyte[] groups, float[] certainties, ImmutableArray<Tally>[] tallies)
    {
        this.places = places;
        this.groups = groups;
        this.certainties = certainties;
        this.tallies = tallies;
    }

    /// <summary>Participants, those among them who are banned or have not voted.</summary>
    public int Participants => groups.Length;

    /// <summary>Votes that count.</summary>
    public required long Votes { get; init; }

    /// <summary>Statements that are not moderated out.</summary>
    public required int Statements { get; init; }

    /// <summary>Participants who take a side at least once.</summary>
    public required int Placed { get; init; }

    /// <summary>What can be said of groups; in Polis' mode, which does not ask, gradual wherever there are groups.</summary>
    public required Clarity Clarity { get; init; }

    /// <summary>The groups by id; empty where <see cref="Clarity"/> says that there are none.</summary>
    public required IReadOnlyList<OpinionGroup> Groups { get; init; }

    /// <summary>How many people stand between any two groups; empty in Polis' mode.</summary>
    public IReadOnlyList<GroupGap> Gaps { get; init; } = [];

    /// <summary>What all share, the surest first.</summary>
    public required IReadOnlyList<CommonGround> CommonGround { get; init; }

    /// <summary>What divides, the most first; at most 20.</summary>
    public required IReadOnlyList<DivisiveStatement> Divisive { get; init; }

    /// <summary>How each statement lies along the two axes: statements × 2. Who agrees is drawn that way.</summary>
    public required ImmutableArray<double> StatementAxes { get; init; }

    /// <summary>To be handed to the next update, or null in Polis' mode.</summary>
    public MapMemory? Memory { get; init; }

    /// <summary>How many votes are worth one as evidence of a person's group, 1 to 16, since votes of one person go together.</summary>
    public double Temper { get; init; } = 1;

    /// <summary>Where a participant stands.</summary>
    public PersonOnMap this[int participant] =>
        new(places[2 * participant], places[(2 * participant) + 1], groups[participant] < 0 ? null : groups[participant], certainties[participant]);

    /// <summary>The votes of a group on a statement.</summary>
    /// <param name="group">The place of the group in <see cref="Groups"/>.</param>
    /// <param name="statement">The statement.</param>
    public Tally TallyOf(int group, int statement) => tallies[group][statement];
}
