using System.Globalization;
using Fusion.Opinion;
using Fusion.Opinion.Exports;
using Fusion.Opinion.Planted;
using Fusion.Opinion.Polis;

namespace Fusion.Bench;

/// <summary>Whether Fusion's maps are better than those of Polis' method: on planted groups, where there are none, on votes held back, under resampling and over time.</summary>
internal static class OpinionQuality
{
    public static void Run(string data)
    {
        Planted();
        Nothing();
        Routing();
        if (!Directory.Exists(data)) return;
        foreach (var folder in Directory.GetDirectories(data).Order()) Real(folder);
    }

    static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    static int?[] Groups(OpinionMap map) => [.. Enumerable.Range(0, map.Participants).Select(person => map[person].Group)];

    /// <summary>The groups, with those who have none as a group of their own.</summary>
    static int?[] Whole(OpinionMap map) => [.. Groups(map).Select(group => group ?? -1)];

    static void Planted()
    {
        Console.WriteLine("\n| planted, 5 seeds each | ARI Polis | ARI Fusion | right number, Polis | Fusion |\n|---|---|---|---|---|");
        foreach (var (people, statements, fill) in new[] { (200, 40, 0.5), (1000, 100, 0.1), (3000, 200, 0.05), (3000, 500, 0.02), (5000, 500, 0.05) })
        {
            double polis = 0, fusion = 0;
            int rightPolis = 0, rightFusion = 0;
            for (ulong seed = 1; seed <= 5; seed++)
            {
                var planted = PlantedConversation.Make(people, statements, fill, seed);
                int?[] truth = [.. planted.Groups.Select(group => (int?)group)];
                var (theirs, ours) = (PolisMapper.Map(planted.Votes), new OpinionMapper().Update(planted.Votes));
                polis += Agreement.AdjustedRand(Whole(theirs), truth) / 5;
                fusion += Agreement.AdjustedRand(Whole(ours), truth) / 5;
                rightPolis += theirs.Groups.Count == 3 ? 1 : 0;
                rightFusion += ours.Groups.Count == 3 ? 1 : 0;
            }
            Line($"| {people} × {statements} at {fill:0 %} | {polis:0.000} | {fusion:0.000} | {rightPolis} of 5 | {rightFusion} of 5 |");
        }
    }

    /// <summary>Votes by chance, and people along a line: how many groups are claimed, and whether clearly.</summary>
    static void Nothing()
    {
        Console.WriteLine("\n| no groups there, 20 seeds each | Polis shows groups | Fusion says none | gradual | distinct (wrong) |\n|---|---|---|---|---|");
        foreach (var (name, slope, people, statements, fill) in new[] { ("chance", 0.0, 400, 40, 0.5), ("chance", 0.0, 40, 20, 0.8), ("a line", 1.2, 1000, 60, 0.5), ("a line", 1.2, 200, 40, 0.6), ("a line", 2.5, 1000, 60, 0.5) })
        {
            var clarity = new Dictionary<Clarity, int>();
            var polis = 0;
            for (var seed = 1; seed <= 20; seed++)
            {
                var votes = Line(people, statements, fill, slope, seed);
                polis += PolisMapper.Map(votes).Groups.Count > 1 ? 1 : 0;
                var said = new OpinionMapper().Update(votes).Clarity;
                clarity[said] = clarity.GetValueOrDefault(said) + 1;
            }
            Line($"| {name}, {people} × {statements}, slope to {slope:0.0} | {polis} | {clarity.GetValueOrDefault(Clarity.None)} | {clarity.GetValueOrDefault(Clarity.Gradual)} | {clarity.GetValueOrDefault(Clarity.Distinct)} |");
        }
    }

    /// <summary>People along a line, normally spread; each statement has a slope up to the given one.</summary>
    internal static VoteStore Line(int people, int statements, double fill, double slope, int seed)
    {
        var random = new Random(seed);
        double[] slopes = [.. Enumerable.Range(0, statements).Select(_ => ((2 * random.NextDouble()) - 1) * slope)];
        double[] levels = [.. Enumerable.Range(0, statements).Select(_ => random.NextDouble() - 0.5)];
        var votes = new VoteStore();
        votes.AddStatements(statements);
        votes.AddParticipants(people);
        for (var person = 0; person < people; person++)
        {
            var place = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            for (var statement = 0; statement < statements; statement++)
                if (random.NextDouble() < fill)
                    votes.Set(person, statement, random.NextDouble() < 0.1 ? Vote.Pass : random.NextDouble() < 1 / (1 + Math.Exp(-(place * slopes[statement]) - levels[statement])) ? Vote.Agree : Vote.Disagree);
        }
        return votes;
    }

    /// <summary>Newcomers to a planted conversation are asked one statement at a time: how many are in their group after so many votes.</summary>
    static void Routing()
    {
        Console.WriteLine("\n| newcomers in their own group after | 4 votes | 8 | 12 | 16 |\n|---|---|---|---|---|");
        var full = PlantedConversation.Make(1500, 100, 1, 3);
        var votes = new VoteStore();
        votes.AddStatements(100);
        votes.AddParticipants(1500);
        var random = new Random(1);
        for (var person = 0; person < 1000; person++)
            foreach (var (statement, vote) in full.Votes.VotesOf(person))
                if (random.NextDouble() < 0.3) votes.Set(person, statement, vote);
        var (map, polis) = (new OpinionMapper().Update(votes), PolisMapper.Map(votes));
        var router = new StatementRouter(map);
        foreach (var (name, next) in new (string, Func<VoteStore, int, ulong, int?>)[]
        {
            ("by chance", (now, person, seed) => Enumerable.Range(0, 100).Where(statement => now.Get(person, statement) is null).MinBy(statement => new Random(unchecked((int)seed * 1009) + statement).Next())),
            ("Polis", (now, person, seed) => PolisRouter.Next(now, polis, person, seed)),
            ("Fusion", (now, person, seed) => router.Next(now, person, seed)),
        })
            Line($"| {name} | {string.Join(" | ", Found(full, votes, map, next).Select(share => share.ToString("0 %", CultureInfo.InvariantCulture)))} |");
    }

    static IEnumerable<double> Found(PlantedConversation full, VoteStore votes, OpinionMap map, Func<VoteStore, int, ulong, int?> next)
    {
        for (var round = 0; round < 16; round++)
        {
            for (var person = 1000; person < 1500; person++)
                if (next(votes, person, (ulong)((round * 1500) + person)) is { } statement)
                    votes.Set(person, statement, full.Votes.Get(person, statement)!.Value);
            if (round % 4 != 3) continue;
            var now = new OpinionMapper().Update(votes, map.Memory);
            // Which planted group each of ours is, by those who were there before.
            var names = now.Groups.ToDictionary(group => group.Id, group => Enumerable.Range(0, 1000).Where(person => now[person].Group == group.Id).GroupBy(person => full.Groups[person]).MaxBy(same => same.Count())!.Key);
            yield return Enumerable.Range(1000, 500).Count(person => now[person].Group is { } group && names[group] == full.Groups[person]) / 500.0;
        }
        for (var person = 1000; person < 1500; person++)
            foreach (var (statement, _) in votes.VotesOf(person)) votes.Withdraw(person, statement);
    }

    static void Real(string folder)
    {
        var reader = new VoteTableReader();
        reader.Read(File.ReadAllBytes(Path.Combine(folder, "participants-votes.csv")));
        var export = reader.Finish();
        export.Moderate(ExportComment.Read(File.ReadAllBytes(Path.Combine(folder, "comments.csv"))));
        var votes = export.Votes;
        var (polis, fusion) = (PolisMapper.Map(votes), new OpinionMapper().Update(votes));
        Console.WriteLine($"\n{Path.GetFileName(folder)}: {fusion.Clarity}, votes worth one as evidence: {fusion.Temper}");
        var (all, byPolis, byFusion) = OpinionHoldout.Surprise(votes);
        Line($"- surprise at a vote held back, nats: {all:0.0000} by everybody's share; {byPolis:0.0000} by the share of the person's group on Polis' map, {byFusion:0.0000} on Fusion's");
        Line($"- a fifth of the votes left out, ten times, ARI with the whole map: Polis {OpinionHoldout.Dropped(votes, PolisMapper.Map, polis):0.000}, Fusion {OpinionHoldout.Dropped(votes, store => new OpinionMapper().Update(store), fusion):0.000}");
        Line($"- rows in another order, five times, ARI with the map: Polis {OpinionHoldout.Shuffled(votes, PolisMapper.Map, polis):0.000}, Fusion {OpinionHoldout.Shuffled(votes, store => new OpinionMapper().Update(store), fusion):0.000}");
        Line($"- certainty against staying in the group when half of the votes are left out: {OpinionHoldout.Calibration(votes, fusion)}");
        var halves = Resampling.Of(votes, fusion, 20, 1);
        Line($"- half of the people, 20 times: numbers of groups 0 to 5 found {string.Join(", ", halves.ByNumber)} times; people parted as on the map, ARI {halves.SamePeople:0.000}");
    }
}
