namespace Fusion.Voting;

/// <summary>The methods that count sets of approved options.</summary>
public enum ApprovalMethod
{
    /// <summary><see cref="Choices.Approval"/></summary>
    Approval,

    /// <summary><see cref="Proportional.Pav"/></summary>
    Pav,

    /// <summary><see cref="Proportional.SequentialPav"/></summary>
    SequentialPav,

    /// <summary><see cref="Proportional.Phragmen"/></summary>
    Phragmen,

    /// <summary><see cref="Proportional.EqualShares"/></summary>
    EqualShares,
}
