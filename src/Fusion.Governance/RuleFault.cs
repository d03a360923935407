namespace Fusion.Governance;

/// <summary>One thing because of which rules cannot hold.</summary>
/// <param name="Kind">What is wrong: a host says it in its reader's language.</param>
/// <param name="Where">What is meant: the word of a kind, level, matter or office, or a place in the file.</param>
public sealed record RuleFault(RuleFaultKind Kind, string Where)
{
    /// <summary>The fault as an English sentence.</summary>
    public string Text => Kind switch
    {
        RuleFaultKind.BrokenFile => $"The file is not as it must be at {Where}.",
        RuleFaultKind.NoKinds => "There is no kind of member.",
        RuleFaultKind.Twice => $"There are two rules for {Where}.",
        RuleFaultKind.NobodyMayPropose => "Nobody may propose anything, so that nothing could ever be decided.",
        RuleFaultKind.NobodyDecides => $"Nobody has a vote at the level {Where}.",
        RuleFaultKind.QuorumOutOfReach => $"The quorum at the level {Where} cannot be reached.",
        RuleFaultKind.MajorityOutOfReach => $"The majority for {Where} cannot be reached.",
        RuleFaultKind.MatterWithoutLevel => $"It is not said where {Where} is decided.",
        RuleFaultKind.LevelMissing => $"The level {Where} does not exist here.",
        RuleFaultKind.VoteWithoutRight => $"Members of the kind {Where} are in an electorate, and have no right to vote.",
        RuleFaultKind.VoteNowhere => $"Members of the kind {Where} have a vote that counts nowhere.",
        RuleFaultKind.RightWithoutSight => $"Whoever is {Where} may speak, propose or vote, and may not see what about.",
        RuleFaultKind.OfficeMissing => $"The office {Where} does not exist here.",
        RuleFaultKind.OfficeNobodyMayHold => $"The office {Where} is filled from members that there are not.",
        RuleFaultKind.OfficeOutOfItself => $"The office {Where} is chosen only by its own holders, or by those whom they choose.",
        RuleFaultKind.OutOfBounds => $"The figure of {Where} is out of bounds.",
        RuleFaultKind.NotAPower => $"{Where} is not a power that can be given.",
        RuleFaultKind.NobodyAdmits => "Whoever asks to join must be let in, and nobody may let them in.",
        RuleFaultKind.NobodyAppoints => "Nobody may enter who holds an office.",
        RuleFaultKind.RulesForEver => "Nobody here could change these rules.",
        _ => "This cannot be used.",
    };
}

/// <summary>What can be wrong with rules.</summary>
public enum RuleFaultKind
{
    /// <summary>The file cannot be read.</summary>
    BrokenFile,

    /// <summary>No kind of member.</summary>
    NoKinds,

    /// <summary>Two rules for one thing.</summary>
    Twice,

    /// <summary>Nobody may propose.</summary>
    NobodyMayPropose,

    /// <summary>A level without voters.</summary>
    NobodyDecides,

    /// <summary>A quorum that cannot be reached.</summary>
    QuorumOutOfReach,

    /// <summary>A majority that cannot be reached.</summary>
    MajorityOutOfReach,

    /// <summary>A matter without its level.</summary>
    MatterWithoutLevel,

    /// <summary>A level that does not exist.</summary>
    LevelMissing,

    /// <summary>An electorate of those who may not vote.</summary>
    VoteWithoutRight,

    /// <summary>A right to vote that counts nowhere.</summary>
    VoteNowhere,

    /// <summary>May act, and not see.</summary>
    RightWithoutSight,

    /// <summary>An office that does not exist.</summary>
    OfficeMissing,

    /// <summary>An office for nobody.</summary>
    OfficeNobodyMayHold,

    /// <summary>An office that only its holders choose, or those whom they choose.</summary>
    OfficeOutOfItself,

    /// <summary>A figure out of bounds.</summary>
    OutOfBounds,

    /// <summary>Not one of the powers that can be given.</summary>
    NotAPower,

    /// <summary>Nobody lets anybody in.</summary>
    NobodyAdmits,

    /// <summary>Nobody enters offices.</summary>
    NobodyAppoints,

    /// <summary>Rules that cannot change.</summary>
    RulesForEver,
}
