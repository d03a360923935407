using System.Globalization;
using Fusion.Opinion;
using Fusion.Opinion.Polis;

namespace Fusion.Bench;

/// <summary>Experiments on real votes: hold some back, leave some out, turn their order.</summary>
internal static class OpinionHoldout
{
    /// <summary>Mean surprise, in nats, at the side taken in each tenth of the votes held back, told by the others.</summary>
    public static (double All, double Polis, double Fusion) Surprise(VoteStore votes)
    {
        var (all, byPolis, byFusion, count) = (0.0, 0.0, 0.0, 0);
        for (var fold = 0; fold < 3; fold++)
        {
            var random = new Random(fold);
            var held = new List<(int Person, int Statement, Vote Vote)>();
            var kept = Where(votes, (person, statement, vote) =>
            {
                if (random.NextDouble() >= 0.1) return true;
                if (vote != Vote.Pass && !votes.IsModeratedOut(statement)) held.Add((person, statement, vote));
                return false;
            });
            var (polis, fusion) = (PolisMapper.Map(kept), new OpinionMapper().Update(kept));
            foreach (var (person, statement, vote) in held)
            {
                var whole = Share(kept.TallyOf(statement), 0.5, 2);
                all -= Told(whole, vote);
                byPolis -= Told(OfGroup(polis, person, statement, whole), vote);
                byFusion -= Told(OfGroup(fusion, person, statement, whole), vote);
                count++;
            }
        }
        return (all / count, byPolis / count, byFusion / count);
    }

    /// <summary>The mean ARI with the whole map when a fifth of the votes is left out.</summary>
    public static double Dropped(VoteStore votes, Func<VoteStore, OpinionMap> mapper, OpinionMap whole) => Enumerable.Range(0, 10).Average(round =>
    {
        var random = new Random(round);
        return Agreement.AdjustedRand(Groups(whole), Groups(mapper(Where(votes, (_, _, _) => random.NextDouble() >= 0.2))));
    });

    /// <summary>The mean ARI with the map when people stand in another order.</summary>
    public static double Shuffled(VoteStore votes, Func<VoteStore, OpinionMap> mapper, OpinionMap whole) => Enumerable.Range(0, 5).Average(round =>
    {
        int[] order = [.. Enumerable.Range(0, votes.Participants)];
        new Random(round).Shuffle(order);
        var turned = Where(votes, (_, _, _) => true, order);
        return Agreement.AdjustedRand([.. order.Select(person => whole[person].Group)], Groups(mapper(turned)));
    });

    /// <summary>By stated certainty, how many stay in their group when each vote is left out with a chance of one half.</summary>
    public static string Calibration(VoteStore votes, OpinionMap whole)
    {
        double[] edges = [0.5, 0.7, 0.85, 0.95, 1.01];
        int[] stayed = new int[4], counted = new int[4];
        for (var round = 0; round < 5; round++)
        {
            var random = new Random(round);
            var part = new OpinionMapper().Update(Where(votes, (_, _, _) => random.NextDouble() < 0.5), whole.Memory! with { Votes = votes.Votes / 2 });
            for (var person = 0; person < votes.Participants; person++)
            {
                // What the half says with its certainty, against what the whole says.
                var (now, then) = (part[person], whole[person]);
                if (now.Group is null || then.Group is null) continue;
                var bin = Array.FindLastIndex(edges, edge => now.Certainty >= edge);
                counted[bin]++;
                stayed[bin] += now.Group == then.Group ? 1 : 0;
            }
        }
        return string.Join("; ", Enumerable.Range(0, 4).Select(bin => string.Create(CultureInfo.InvariantCulture, $"{edges[bin]:0 %} and over: {(double)stayed[bin] / Math.Max(1, counted[bin]):0 %} of {counted[bin] / 5}")));
    }

    static VoteStore Where(VoteStore votes, Func<int, int, Vote, bool> keep, int[]? order = null)
    {
        var kept = new VoteStore();
        kept.AddStatements(votes.Statements);
        kept.AddParticipants(votes.Participants);
        for (var statement = 0; statement < votes.Statements; statement++) kept.Moderate(statement, votes.IsModeratedOut(statement));
        for (var place = 0; place < votes.Participants; place++)
            foreach (var (statement, vote) in votes.VotesOf(order?[place] ?? place))
                if (keep(place, statement, vote)) kept.Set(place, statement, vote);
        return kept;
    }

    static int?[] Groups(OpinionMap map) => [.. Enumerable.Range(0, map.Participants).Select(person => map[person].Group)];

    static double OfGroup(OpinionMap map, int person, int statement, double whole) =>
        map[person].Group is { } id ? Share(map.TallyOf(map.Groups.Select(group => group.Id).ToList().IndexOf(id), statement), whole, 2) : whole;

    static double Share(Tally tally, double prior, double weight) => (tally.Agrees + (prior * weight)) / (tally.Sides + weight);

    static double Told(double agree, Vote vote) => Math.Log(vote == Vote.Agree ? agree : 1 - agree);
}
