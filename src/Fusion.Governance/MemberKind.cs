namespace Fusion.Governance;

/// <summary>As what somebody belongs to a network. The rules give each kind its rights.</summary>
public enum MemberKind
{
    /// <summary>A school, college, employer, charity or another body that joined for itself.</summary>
    Organisation,

    /// <summary>A body that is run by the centre.</summary>
    Site,

    /// <summary>The body that owns the whole.</summary>
    Centre,

    /// <summary>Somebody who joined for themselves.</summary>
    Person,

    /// <summary>Somebody who owns a share of the network.</summary>
    Partner,

    /// <summary>Somebody who works at a member.</summary>
    Staff,

    /// <summary>A parent or carer, one for each household.</summary>
    Family,

    /// <summary>Somebody who learns at a member.</summary>
    Learner,

    /// <summary>A body that works with the network without being of it.</summary>
    Associate,

    /// <summary>Somebody who looks on.</summary>
    Observer,
}
