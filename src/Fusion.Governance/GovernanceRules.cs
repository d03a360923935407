namespace Fusion.Governance;

/// <summary>How a network governs itself, as rules that a program can follow and a person can read.</summary>
/// <param name="Form">Which form the rules come from: a-z and hyphens.</param>
/// <param name="Kinds">The kinds of members, and what each may.</param>
/// <param name="Levels">The levels that there are, and who decides at each.</param>
/// <param name="Matters">For each matter its level (subsidiarity).</param>
/// <param name="Offices">The offices, with their terms.</param>
/// <param name="IsOpen">Whether whoever asks to join is in at once; else somebody must let them in.</param>
/// <param name="AsksMotives">Whether who joins says why.</param>
/// <param name="AsksCommitment">Whether who joins says what they will put in.</param>
/// <param name="NeedsEnd">Whether the network must have a last day.</param>
/// <param name="AccountableEvery">After how many months those who hold offices give account; 1 or more.</param>
/// <param name="AccountableTo">The level to which they do.</param>
/// <param name="ReviewEvery">After how many months the rules themselves are looked at again; 1 or more.</param>
public sealed record GovernanceRules(string Form, IReadOnlyList<KindRule> Kinds, IReadOnlyList<LevelRule> Levels, IReadOnlyList<MatterRule> Matters, IReadOnlyList<OfficeRule> Offices,
    bool IsOpen, bool AsksMotives, bool AsksCommitment, bool NeedsEnd, int AccountableEvery, Level AccountableTo, int ReviewEvery)
{
    /// <summary>The rights of a kind; null where these rules do not know it.</summary>
    public KindRule? Of(MemberKind kind) => Kinds.FirstOrDefault(rule => rule.Kind == kind);

    /// <summary>The rule of an office; null where there is no such office.</summary>
    public OfficeRule? Of(Office office) => Offices.FirstOrDefault(rule => rule.Office == office);

    /// <summary>The rule of a level; null where there is no such level.</summary>
    public LevelRule? Of(Level level) => Levels.FirstOrDefault(rule => rule.Level == level);

    /// <summary>Where a matter is decided.</summary>
    public MatterRule Of(Matter matter) => Matters.First(rule => rule.Matter == matter);

    /// <summary>At which level a matter is decided; who holds an office, where that office is chosen.</summary>
    public Level LevelOf(Matter matter, Office? office = null) => office is { } one && Of(one) is { } rule ? rule.ChosenAt : Of(matter).Level;

    /// <summary>
    /// Whether somebody may do something, and why or why not. Nothing else decides it. What no rule gives is refused.
    /// </summary>
    /// <remarks>Takes time in proportion to the rules, not to the members: about a microsecond.</remarks>
    /// <param name="standing">What they are in the network.</param>
    /// <param name="question">What they want to do.</param>
    /// <param name="today">The day on which they ask: terms end offices.</param>
    public Ruling May(Standing standing, Question question, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(question);
        return new Ruler(this, standing, today).On(question);
    }
}
