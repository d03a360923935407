using Fusion.Opinion.Exports;
using Fusion.Opinion.Polis;

namespace Fusion.Opinion.Tests;

/// <summary>Maps of real conversations. The agreements in Polis' mode are those of an independent implementation in numpy to four places.</summary>
public sealed class GoldenTests
{
    const string Uber = "vtaiwan.uberx", Biodiversity = "scoop-hivemind.biodiversity", BowlingGreen = "american-assembly.bowling-green";

    [GoldenFact]
    public void Polis_mode_finds_the_published_groups()
    {
        Assert.Equal(0.9289, Published(Uber), 0.0001);
        Assert.Equal(0.9886, Published(Biodiversity), 0.0001);
        Assert.Equal(0.5610, Published(BowlingGreen), 0.0001);

        static double Published(string name)
        {
            var export = Samples.Read(Conversation(name));
            return Agreement.AdjustedRand(Samples.Groups(PolisMapper.Map(export.Votes)), export.Groups);
        }
    }

    [GoldenFact]
    public void Real_opinions_shade_into_one_another_and_the_map_says_so()
    {
        foreach (var (name, placed, large) in new[] { (Uber, 1800, 1377), (Biodiversity, 519, 444), (BowlingGreen, 1920, 1277) })
        {
            var map = Samples.Map(Samples.Read(Conversation(name)).Votes);
            Assert.Equal((Clarity.Gradual, 2, placed), (map.Clarity, map.Groups.Count, map.Placed));
            Assert.InRange(map.Groups[0].Size, large - 10, large + 10);
            Assert.True(map.CommonGround.Count > 20 && map.Divisive.Count > 10);
        }
    }

    [GoldenFact]
    public void A_log_of_votes_says_what_the_table_says()
    {
        var folder = Conversation(Uber);
        var (log, table) = (VoteLogReader.Read(File.ReadAllBytes(Path.Combine(folder, "votes.csv"))), Samples.Read(folder));
        Assert.Equal(Said(table), Said(log));

        static SortedSet<(long, long, Vote)> Said(VoteExport export) => [.. Samples.Of(export.Votes).Select(vote => (export.Participants[vote.Person], export.Statements[vote.Statement], vote.Vote))];
    }

    [GoldenFact]
    public void A_real_conversation_written_reads_back_the_same()
    {
        var folder = Conversation(Biodiversity);
        var comments = ExportComment.Read(File.ReadAllBytes(Path.Combine(folder, "comments.csv")));
        var export = Samples.Read(folder);
        var again = ExportComment.Read(System.Text.Encoding.UTF8.GetBytes(string.Concat(ExportWriter.Comments(export, comments))));
        Assert.Equal(316, again.Count);
        Assert.All(comments.Zip(again), pair => Assert.True(pair.First == pair.Second || pair.Second.Body == "'" + pair.First.Body));
    }

    static string Conversation(string name) => GoldenFactAttribute.PathOf("polis", name);
}
