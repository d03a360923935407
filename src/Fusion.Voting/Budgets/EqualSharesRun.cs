using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Budgets;

/// <summary>One run of equal shares with a given share for each voter.</summary>
internal sealed class EqualSharesRun
{
    readonly BudgetBallots ballots;
    readonly Satisfaction satisfaction;
    readonly TieBook ties;
    readonly Fraction[] money;
    readonly (int Ballot, long Points)[][] payers;
    readonly bool[] open;
    readonly HashSet<int> paid = [];

    // What each payer of the chosen project paid for it.
    Fraction[] parts = [];

    // What each project cost for a unit of gain when last looked at: as money only goes down, it costs no less now.
    readonly Fraction[] atLeast;

    public EqualSharesRun(BudgetBallots ballots, Satisfaction satisfaction, TieBook ties, Fraction share)
    {
        (this.ballots, this.satisfaction, this.ties) = (ballots, satisfaction, ties);
        money = new Fraction[ballots.Ballots.Length];
        Array.Fill(money, share);
        var lists = ballots.Projects.Select(_ => new List<(int, long)>()).ToArray();
        foreach (var (at, ballot) in ballots.Ballots.Index())
        {
            foreach (var (project, points) in ballot.Support)
                lists[project].Add((at, points));
        }
        payers = [.. lists.Select(list => list.ToArray())];
        open = [.. payers.Select(list => list.Length > 0)];
        atLeast = new Fraction[payers.Length];
        Supporters = [.. payers.Select(list => list.Sum(payer => ballots.Ballots[payer.Ballot].Weight))];
    }

    /// <summary>The weight of those who support each project.</summary>
    public long[] Supporters { get; }

    /// <summary>The project that the last step paid for.</summary>
    public int Chosen { get; private set; } = -1;

    /// <summary>Whether a tie ended the run.</summary>
    public bool Stands { get; private set; }

    /// <summary>Projects not yet paid for.</summary>
    public IEnumerable<int> Open => Enumerable.Range(0, ballots.Projects.Count).Where(project => !paid.Contains(project));

    /// <summary>The price of a unit of gain of each project looked at in the last step.</summary>
    public Fraction?[] Prices { get; private set; } = [];

    /// <summary>Pays for the next project, and gives the most that one of its supporters pays for a point; null at the end.</summary>
    public Fraction? Next()
    {
        var best = Best();
        if (best.Count == 0)
            return null;
        Chosen = Decide(best);
        Stands = Chosen < 0;
        if (Stands)
            return null;
        var payment = satisfaction == Satisfaction.Cost ? Prices[Chosen]!.Value * ballots.Costs[Chosen] : Prices[Chosen]!.Value;
        parts = [.. payers[Chosen].Select(payer => Fraction.Min(money[payer.Ballot], payment * payer.Points))];
        foreach (var (at, (ballot, _)) in payers[Chosen].Index())
            money[ballot] -= parts[at];
        open[Chosen] = false;
        paid.Add(Chosen);
        return payment;
    }

    /// <summary>Who paid for the project of the last step.</summary>
    public IReadOnlyList<Payment> Payments() =>
        [.. payers[Chosen].Select((payer, at) => new Payment([.. ballots.Ballots[payer.Ballot].Support.Select(one => one.Project)], ballots.Ballots[payer.Ballot].Weight, parts[at], money[payer.Ballot]))];

    /// <summary>The affordable projects with the lowest price for a unit of gain.</summary>
    List<int> Best()
    {
        Prices = new Fraction?[open.Length];
        var best = new List<int>();
        Fraction? lowest = null;
        foreach (var project in Enumerable.Range(0, open.Length).Where(project => open[project]).OrderBy(project => atLeast[project]).ToList())
        {
            if (lowest is { } bound && atLeast[project] > bound)
                break;
            Prices[project] = Price(project);
            if (Prices[project] is not { } price)
            {
                open[project] = false;
                continue;
            }
            atLeast[project] = price;
            if (lowest is null || price < lowest)
                (lowest, best) = (price, [project]);
            else if (price == lowest)
                best.Add(project);
        }
        return best;
    }

    Fraction? Price(int project)
    {
        var purses = payers[project].Select(payer => new Purse(money[payer.Ballot], ballots.Ballots[payer.Ballot].Weight, payer.Points));
        var sorted = purses.Any(purse => purse.Gain != 1) ? purses.OrderBy(purse => purse.Money / purse.Gain) : purses.OrderBy(purse => purse.Money);
        var price = Purse.Price(sorted, ballots.Costs[project]);
        return satisfaction == Satisfaction.Cost ? price / ballots.Costs[project] : price;
    }

    int Decide(List<int> best)
    {
        if (best.Count == 1)
            return best[0];
        var stage = paid.Count + 1;
        var most = best.Max(project => Supporters[project]);
        var equals = best.Where(project => Supporters[project] == most).ToList();
        if (equals.Count < best.Count)
            ties.Write(new TieBreak(stage, TieOver.Election, [.. best.Order()], [.. equals.Order()], TieBrokenBy.Supporters));
        var least = equals.Min(project => ballots.Costs[project]);
        var cheapest = equals.Where(project => ballots.Costs[project] == least).ToList();
        if (cheapest.Count < equals.Count)
            ties.Write(new TieBreak(stage, TieOver.Election, [.. equals.Order()], [.. cheapest.Order()], TieBrokenBy.Cost));
        return ties.Highest(stage, TieOver.Election, cheapest) is [var chosen] ? chosen : -1;
    }
}
