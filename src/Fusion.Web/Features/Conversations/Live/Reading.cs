using System.Collections.Immutable;
using Fusion.Opinion;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>What the votes of one moment say: the map, who leans where, and the tallies that belong to it.</summary>
internal sealed record Reading(OpinionMap Map, StatementRouter Router, ImmutableArray<Tally> Tallies, int Voters, DateTime At, int Version)
{
    /// <summary>The fewest people whose results are shown: with fewer, a result tells what one person said.</summary>
    public const int Fewest = 5;

    public bool IsEnough => Voters >= Fewest;
}
