namespace Fusion.Governance;

/// <summary>What somebody is in a network.</summary>
/// <param name="Kind">As what they belong to it; null for who does not, or left.</param>
/// <param name="Offices">Offices that they hold or held.</param>
/// <param name="IsPublic">Whether the network shows itself to everybody.</param>
public sealed record Standing(MemberKind? Kind, IReadOnlyList<HeldOffice> Offices, bool IsPublic = false)
{
    /// <summary>Somebody who does not belong to the network.</summary>
    public static Standing Outside(bool isPublic) => new(null, [], isPublic);
}

/// <summary>An office that somebody holds or held.</summary>
/// <param name="Office">The office.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record HeldOffice(Office Office, DateOnly From, DateOnly Until)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeld(DateOnly day) => From <= day && day <= Until;
}
