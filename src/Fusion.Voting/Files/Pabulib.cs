using Fusion.Voting.Budgets;

namespace Fusion.Voting.Files;

/// <summary>Reads participatory budgets in Pabulib's form.</summary>
/// <remarks>
/// D. Stolicki, S. Szufa and N. Talmon, "Pabulib" (2020): sections META, PROJECTS and VOTES of cells parted by semicolons. Approvals count one point each; cumulative and scoring votes
/// their points (projects with none are not supported); in ordinal votes the last of the greatest length allowed, or found, gets one point and each before it one more.
/// </remarks>
public static class Pabulib
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BallotFileException">The file breaks the form; line and reason are given.</exception>
    public static BudgetBallots Read(ReadOnlySpan<byte> file)
    {
        var sections = new PabulibSections(file);
        var type = sections.Meta("vote_type").Value;
        if (type is not ("approval" or "cumulative" or "scoring" or "ordinal"))
            throw new BallotFileException(sections.Meta("vote_type").Line, $"The vote type is '{type}', not approval, cumulative, scoring or ordinal.");
        var budget = Decimal(sections.Meta("budget"), "the budget");
        var projects = sections.Projects;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in projects)
        {
            if (!ids.TryAdd(row["project_id"], ids.Count))
                throw new BallotFileException(row.Line, $"Project {row["project_id"]} stands there twice.");
        }
        if (ids.Count is 0 or > OptionList.Most)
            throw new BallotFileException(sections.LastLine, $"There are 1 to {OptionList.Most} projects.");
        Counted(sections, "num_projects", projects.Count);
        Counted(sections, "num_votes", sections.Votes.Count);
        var names = new OptionList(projects.Select(row => row.Optional("name") is { Length: > 0 } name ? name : row["project_id"]));
        var costs = projects.Select(row => Decimal((row["cost"], row.Line), "a cost")).ToList();
        for (var project = 0; project < costs.Count; project++)
        {
            if (costs[project].Sign == 0)
                throw new BallotFileException(projects[project].Line, "A project costs more than 0.");
        }
        var longest = Longest(sections);
        return BudgetBallots.Create(names, costs, budget, sections.Votes.Select(row => (Support(row, type, ids, longest), 1L)));
    }

    static IReadOnlyList<(int Project, long Points)> Support(PabulibRow row, string type, Dictionary<string, int> ids, int longest)
    {
        var named = List(row["vote"]);
        var points = type is "cumulative" or "scoring" ? List(row["points"]) : [];
        if (type is "cumulative" or "scoring" && points.Count != named.Count)
            throw new BallotFileException(row.Line, $"There are {points.Count} points for {named.Count} projects.");
        var support = new List<(int Project, long Points)>();
        foreach (var (place, id) in named.Index())
        {
            if (!ids.TryGetValue(id, out var project))
                throw new BallotFileException(row.Line, $"There is no project {id}.");
            if (support.Exists(one => one.Project == project))
                throw new BallotFileException(row.Line, $"Project {id} is named twice.");
            var given = type switch
            {
                "approval" => 1,
                "ordinal" => longest - place,
                _ => long.TryParse(points[place], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) && whole <= int.MaxValue
                    ? whole
                    : throw new BallotFileException(row.Line, $"'{points[place]}' are no whole points."),
            };
            if (given > 0)
                support.Add((project, given));
        }
        return support;
    }

    static int Longest(PabulibSections sections)
    {
        var found = sections.Votes.Select(row => List(row["vote"]).Count).DefaultIfEmpty(0).Max();
        return sections.OptionalMeta("max_length") is { } most && Cells.TryWhole(most.Value, out var length) ? Math.Max(length, found) : found;
    }

    static void Counted(PabulibSections sections, string key, int found)
    {
        if (sections.OptionalMeta(key) is { } said && (!Cells.TryWhole(said.Value, out var number) || number != found))
            throw new BallotFileException(said.Line, $"{key} is {said.Value}, and there are {found}.");
    }

    static List<string> List(string cell) => cell.Length == 0 ? [] : [.. cell.Split(',').Select(one => one.Trim())];

    static Fraction Decimal((string Value, int Line) cell, string what) =>
        Cells.TryDecimal(cell.Value, out var number) ? number : throw new BallotFileException(cell.Line, $"'{cell.Value}' is no number for {what}.");
}
