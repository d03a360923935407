using FsCheck;
using FsCheck.Fluent;
using Fusion.Opinion.Exports;
using Fusion.Opinion.Planted;

namespace Fusion.Opinion.Tests;

/// <summary>Conversations to try things on.</summary>
internal static class Samples
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(60);

    /// <summary>Small conversations of every kind: planted groups, mere noise, few people, few statements, many passes.</summary>
    public static Arbitrary<Cast[]> Conversations { get; } = Arb.From(
        from people in Gen.Choose(0, 40)
        from statements in Gen.Choose(1, 20)
        from seed in Gen.Choose(0, 1_000_000)
        from fill in Gen.Elements(0.1, 0.5, 1)
        from planted in Gen.Elements(true, false)
        select planted ? Of(PlantedConversation.Make(people, statements, fill, (ulong)seed).Votes) : Noise(people, statements, fill, seed));

    public static VoteStore Store(IEnumerable<Cast> votes, int people, int statements)
    {
        var store = new VoteStore();
        store.AddParticipants(people);
        store.AddStatements(statements);
        foreach (var (person, statement, vote) in votes)
            store.Set(person, statement, vote);
        return store;
    }

    public static Cast[] Of(VoteStore votes) =>
        [.. Enumerable.Range(0, votes.Participants).SelectMany(person => votes.VotesOf(person).Select(vote => new Cast(person, vote.Statement, vote.Vote)))];

    public static Cast[] Noise(int people, int statements, double fill, int seed)
    {
        var random = new Random(seed);
        return [.. from person in Enumerable.Range(0, people)
                   from statement in Enumerable.Range(0, statements)
                   where random.NextDouble() < fill
                   select new Cast(person, statement, (Vote)(random.Next(3) - 1))];
    }

    /// <summary>People along a line, with no gap: who stands further along agrees with more.</summary>
    public static VoteStore Spectrum(int people, int statements, int seed)
    {
        var random = new Random(seed);
        double[] places = [.. Enumerable.Range(0, people).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
        double[] slopes = [.. Enumerable.Range(0, statements).Select(_ => (2.4 * random.NextDouble()) - 1.2)];
        var cast = from person in Enumerable.Range(0, people)
                   from statement in Enumerable.Range(0, statements)
                   select new Cast(person, statement, random.NextDouble() < 1 / (1 + Math.Exp(-places[person] * slopes[statement])) ? Vote.Agree : Vote.Disagree);
        return Store(cast, people, statements);
    }

    public static OpinionMap Map(VoteStore votes, MapMemory? before = null, int threads = -1) => new OpinionMapper(new(threads)).Update(votes, before);

    public static VoteExport Read(string folder)
    {
        var reader = new VoteTableReader();
        reader.Read(File.ReadAllBytes(Path.Combine(folder, "participants-votes.csv")));
        var export = reader.Finish();
        export.Moderate(ExportComment.Read(File.ReadAllBytes(Path.Combine(folder, "comments.csv"))));
        return export;
    }

    public static int?[] Groups(OpinionMap map) => [.. Enumerable.Range(0, map.Participants).Select(person => map[person].Group)];

    /// <summary>Everything that a map says of people and statements, to the bit.</summary>
    public static string Print(OpinionMap map) => string.Join('\n',
    [
        $"{map.Clarity} {map.Votes} {map.Placed} {map.Temper}",
        .. Enumerable.Range(0, map.Participants).Select(person => $"{map[person]}"),
        .. map.Groups.Select(group => $"{group.Id} {group.Size} {group.Certainty} {string.Join(' ', group.Statements)}"),
        .. map.CommonGround.Select(ground => $"{ground.Statement} {ground.Stance} {ground.Least}"),
        .. map.Divisive.Select(divisive => $"{divisive}"),
        .. map.Gaps.Select(gap => $"{gap}"),
        .. map.StatementAxes.Select(axis => $"{axis:R}"),
    ]);
}
