namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>A session that was held before, beside the one that is read.</summary>
/// <param name="Same">The keys of the items that were asked alike.</param>
internal sealed record Earlier(Board Board, BoardResult Result, IReadOnlySet<string> Same, bool IsOtherVersion)
{
    /// <summary>By how much a role's share in the answers must have changed to be told.</summary>
    const double Told = 0.1;

    /// <summary>
    /// Roles whose share in the answers is another than now, as far as both results show them. Nobody is recognised from one session to the next, so whether they
    /// were the same people cannot be told.
    /// </summary>
    public IReadOnlyList<RoleChange> Roles(BoardResult now)
    {
        var after = Shares(now);
        return [.. from one in Shares(Result)
                   from other in after
                   where one.Role == other.Role && Math.Abs(other.Part.Share - one.Part.Share) >= Told
                   select new RoleChange(one.Role, one.Part, other.Part)];
    }

    /// <summary>Of the item that most answered.</summary>
    static List<(Role? Role, PartOf Part)> Shares(BoardResult result) => result.Items.Where(item => item.ByRole.Count > 0).MaxBy(item => item.People) is not { } item ? []
        : [.. item.ByRole.Where(one => one.Median is not null).Select(one => (one.Role, new PartOf(one.People, item.Now!.People)))];
}

/// <summary>So many of so many who answered.</summary>
internal readonly record struct PartOf(int People, int All)
{
    public double Share => (double)People / All;
}

internal sealed record RoleChange(Role? Role, PartOf Before, PartOf After);
