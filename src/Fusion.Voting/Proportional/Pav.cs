using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Proportional;

/// <summary>Proportional approval voting: the committee with the greatest sum of 1 + 1/2 + … + 1/n, n being the elected whom a ballot approves.</summary>
/// <remarks>
/// T. N. Thiele (1895). Finding it is hard in general (NP-hard); it is looked for exactly, with bounds, and given up beyond <see cref="MostSteps"/> steps. Among equally good
/// committees the one whose members stand highest in the declared rule's order wins, compared from the highest member down.
/// </remarks>
public static class Pav
{
    /// <summary>The greatest number of committees, whole or in part, that are looked at.</summary>
    public const int MostSteps = 2_000_000;

    /// <summary>Counts.</summary>
    /// <param name="ballots">Sets of approved options.</param>
    /// <param name="seats">1 to 60.</param>
    /// <param name="ties">What decides between equally good committees.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The search would take too long: use <see cref="SequentialPav"/>.</exception>
    public static CountResult Count(ApprovalBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seats, 60);
        var book = new TieBook(ties, ballots.Options);
        var search = new PavSearch(ballots, Math.Min(seats, ballots.Options.Count), book.Places);
        search.Run();
        var standing = book.Places is null && search.EquallyGood > 1;
        if (search.EquallyGood > 1 && !standing)
            book.WriteByRule(1, TieOver.Election, search.InSome);
        else if (standing)
            book.Write(new TieBreak(1, TieOver.Election, search.InSome, [], TieBrokenBy.Nothing));
        var supports = ballots.Supports();
        var elected = (standing ? search.InAll : search.Best).OrderByDescending(option => supports[option]).ThenBy(option => option)
            .Select(option => new Elected(option, 1, supports[option], ElectedBy.Order)).ToList();
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = [Filling.FirstCount(supports.Length, option => supports[option], elected, [.. Filling.Ending(elected, book)])],
            Elected = elected,
            Ties = book.Broken,
        };
    }
}
