using System.Text;
using Fusion.Voting.Files;

namespace Fusion.Voting.Tests;

public sealed class FileTests
{
    const string Scottish = "3,1,\n5,1,2,\n2,3,\n4,\n1,2,1,3,\n\"Candidate 1\",\"Ada, of Ayr\",\"P\",\n\"Candidate 2\",\"Bea\",\"Q\",\n\"Candidate 3\",\"Cem\",\"R\",\n\"\"Ward 1\"\",";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_Scottish_file_is_read_with_its_names_ward_and_blank_ballots(string end)
    {
        var election = ScottishCsv.Read(Encoding.UTF8.GetBytes("\uFEFF" + Scottish.Replace("\n", end, StringComparison.Ordinal)));
        Assert.Equal(("Ward 1", 1, 8, 4, 3), (election.Title, election.Seats, election.Ballots.Total, election.Ballots.Blank, election.Ballots.Distinct));
        Assert.Equal(["Ada, of Ayr", "Bea", "Cem"], election.Ballots.Options);
        Assert.Equal([1, 0, 2], election.Ballots.Places(2).Select(place => place.Single()));
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("x", 1, "first line")]
    [InlineData("3,x", 1, "first line")]
    [InlineData("0,1\n\"1\",\"A\"", 1, "1 to 32767 candidates")]
    [InlineData("3,0\n\"1\",\"A\"", 1, "seats")]
    [InlineData("1,1\n5,1\n", 1, "no candidates' names")]
    [InlineData("2,1\n5,1\nx,1\n\"1\",\"A\"\n\"2\",\"B\"", 3, "begins with how many")]
    [InlineData("2,1\n0,1\n\"1\",\"A\"\n\"2\",\"B\"", 2, "begins with how many")]
    [InlineData("2,1\n99999999999999999999,1\n\"1\",\"A\"\n\"2\",\"B\"", 2, "begins with how many")]
    [InlineData("2,1\n5,1,,2\n\"1\",\"A\"\n\"2\",\"B\"", 2, "number of a candidate")]
    [InlineData("2,1\n5,1;2\n\"1\",\"A\"\n\"2\",\"B\"", 2, "comma")]
    [InlineData("2,1\n5,3\n\"1\",\"A\"\n\"2\",\"B\"", 2, "no candidate 3")]
    [InlineData("2,1\n5,0\n\"1\",\"A\"\n\"2\",\"B\"", 2, "no candidate 0")]
    [InlineData("2,1\n5,1,1\n\"1\",\"A\"\n\"2\",\"B\"", 2, "named twice")]
    [InlineData("2,1\n5,1\n\"1\",\"A\"", 3, "1 candidates' names")]
    [InlineData("2,1\n5,1\n\"1\",\"A\"\n5,2\n\"2\",\"B\"", 4, "Candidate 2 is missing")]
    [InlineData("1,1\n5,1\n\"1\",\"\"", 3, "no name")]
    [InlineData("1,1\n5,1\n\"1\",\"A\"\nWard\nmore", 5, "Nothing comes after")]
    public void A_broken_Scottish_file_is_refused_with_line_and_reason(string file, int line, string reason) => Refused(() => ScottishCsv.Read(Encoding.UTF8.GetBytes(file)), line, reason);

    [Fact]
    public void A_BLT_file_is_read_with_shared_places_gaps_comments_and_without_the_withdrawn()
    {
        var election = Blt.Read("4 2 # four for two\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1=3 0\n1 2 0\n2 2=4=3 1 0\n1 - 3 - 0\n6 0\n0\n\"Adam\"\n\"Basil\"\n\"Charlotte \\\"C\\\"\"\nDonald\n\"Title\""u8);
        Assert.Equal(("Title", 2, 12, 7), (election.Title, election.Seats, election.Ballots.Total, election.Ballots.Blank));
        Assert.Equal(["Adam", "Charlotte \"C\"", "Donald"], election.Ballots.Options);
        Assert.Equal([["0", "1", "2"], ["0", "1"], ["2", "0,1"], ["1,2", "0"], ["1"]], Enumerable.Range(0, election.Ballots.Distinct).Select(at => election.Ballots.Places(at).Select(place => string.Join(',', place))));
    }

    [Theory]
    [InlineData("", 1, "ends where the number of candidates")]
    [InlineData("x 1", 1, "number of candidates")]
    [InlineData("2 0", 1, "number of seats")]
    [InlineData("2 1\n-3\n", 2, "withdrawn")]
    [InlineData("1 1\n-1\n0\n\"A\"", 2, "Every candidate has withdrawn")]
    [InlineData("2 1\n3 1 2\n4 2 0\n0\n\"A\"\n\"B\"", 2, "does not end with 0")]
    [InlineData("2 1\n3 1 3 0\n0\n\"A\"\n\"B\"", 2, "no candidate '3'")]
    [InlineData("2 1\n3 1 1 0\n0\n\"A\"\n\"B\"", 2, "named twice")]
    [InlineData("2 1\n\n2.5 1 0\n0\n\"A\"\n\"B\"", 3, "whole number, not '2.5'")]
    [InlineData("2 1\n3 1 0\n", 3, "ends where 0")]
    [InlineData("2 1\n3 1 0\n0\n\"A\"", 4, "candidate 2 is missing")]
    [InlineData("2 1\n3 1 0\n0\n\"A\"\n\"\"", 5, "no name")]
    [InlineData("2 1\n3 1 0\n0\n\"A\n\"B\"", 4, "not closed")]
    [InlineData("2 1\n3 1= 0\n0\n\"A\"\n\"B\"", 2, "no candidate ''")]
    public void A_broken_BLT_file_is_refused_with_line_and_reason(string file, int line, string reason) => Refused(() => Blt.Read(Encoding.UTF8.GetBytes(file)), line, reason);

    [Fact]
    public void A_PrefLib_file_is_read_with_its_ties()
    {
        var election = PrefLib.Read("# TITLE: Tea: or coffee\n# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: Tea\n# ALTERNATIVE NAME 2: Coffee\n# ALTERNATIVE NAME 3: Juice\n3: 2, {3,1}\n2: {1,3},2\n1: 3\n"u8);
        Assert.Equal(("Tea: or coffee", 6), (election.Title, election.Ballots.Total));
        Assert.Null(election.Seats);
        Assert.Equal([["1", "0,2"], ["0,2", "1"], ["2"]], Enumerable.Range(0, 3).Select(at => election.Ballots.Places(at).Select(place => string.Join(',', place))));
    }

    [Theory]
    [InlineData("1: 1", 1, "NUMBER ALTERNATIVES")]
    [InlineData("# NUMBER ALTERNATIVES: x", 1, "no whole number")]
    [InlineData("# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n1: 1", 3, "ALTERNATIVE NAME 2 is missing")]
    [InlineData("# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 1: B\n1: 1", 3, "one name")]
    [InlineData("# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 1", 4, "2 names")]
    [InlineData("# DATA TYPE: cat", 1, "'cat'")]
    [InlineData("@1 1", 5, "colon")]
    [InlineData("@0: 1", 5, "at least 1")]
    [InlineData("@1: 1;2", 5, "comma")]
    [InlineData("@1: 3", 5, "1 to 2")]
    [InlineData("@1: 1,1", 5, "named twice")]
    [InlineData("@1: {1,2", 5, "not closed")]
    [InlineData("@1: {}", 5, "1 to 2")]
    [InlineData("@1: 1,", 5, "1 to 2")]
    [InlineData("@1: 1", 5, "complete")]
    [InlineData("@1: {1,2}", 5, "no ties")]
    [InlineData("@2: 1,2\n3: 2,1\n# NUMBER VOTERS: 6", 7, "add up to 5")]
    [InlineData("@2: 1,2\n3: 2,1\n# NUMBER UNIQUE ORDERS: 3", 7, "there are 2")]
    public void A_broken_PrefLib_file_is_refused_with_line_and_reason(string file, int line, string reason) =>
        Refused(() => PrefLib.Read(Encoding.UTF8.GetBytes(file.Replace("@", "# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n", StringComparison.Ordinal))), line, reason);

    [Theory]
    [InlineData("count,Ada,\"Bea, B\"\n3,5,0\n2,,4\n1,,\n", "Ada", null)]
    [InlineData("2,3\n3,5,0\n2,,4\n1,,\n\"1\",\"Ada\"\n\"2\",\"Bea, B\"\n", "Ada", 3)]
    [InlineData("2,3,\n3,5,0,\n2,,4,\n1,,,\n", "Option 1", 3)]
    [InlineData("3,5,0\n2,,4\n1,,\n", "Option 1", null)]
    public void Scores_are_read_with_or_without_names(string file, string first, int? seats)
    {
        var election = ScoreCsv.Read(Encoding.UTF8.GetBytes(file));
        Assert.Equal((seats, 5, 1), (election.Seats, election.Ballots.Total, election.Ballots.Blank));
        Assert.Equal(first, election.Ballots.Options[0]);
        Assert.Equal([Fusion.Voting.Ballots.ScoreBallots.None, 4], election.Ballots.Rows[1].AsEnumerable());
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("count,A\nx,1", 2, "begins with how many")]
    [InlineData("count,A\n1,1,2", 2, "2 scores for 1 options")]
    [InlineData("count,A\n1,1.5", 2, "'1.5'")]
    [InlineData("count,A\n1,1000001", 2, "'1000001'")]
    [InlineData("count,A,\n1,1,1", 1, "needs a name")]
    [InlineData("2,1\n1,3,4\n\"1\",\"A\"", 3, "1 names")]
    [InlineData("5,1,2\n\"1\",\"A\"", 2, "first line says")]
    public void Broken_scores_are_refused_with_line_and_reason(string file, int line, string reason) => Refused(() => ScoreCsv.Read(Encoding.UTF8.GetBytes(file)), line, reason);

    [Fact]
    public void A_budget_is_read_with_exact_costs_and_each_kind_of_vote()
    {
        var approval = Pabulib.Read("META\nkey;value\nbudget;100.50\nvote_type;approval\nnum_projects;2\nnum_votes;3\nPROJECTS\nproject_id;cost;name\np1;60,25;\"Park; small\"\np2;40;\nVOTES\nvoter_id;vote\n1;p1,p2\n2;p1\n3;\n"u8);
        Assert.Equal(new Fraction(201, 2), approval.Budget);
        Assert.Equal([new Fraction(241, 4), 40], approval.Costs.AsEnumerable());
        Assert.Equal(["Park; small", "p2"], approval.Projects);
        Assert.Equal((2, 1), (approval.Total, approval.Blank));
        var ordinal = Pabulib.Read("META\nkey;value\nbudget;1\nvote_type;ordinal\nPROJECTS\nproject_id;cost\na;1\nb;1\nVOTES\nvoter_id;vote\n1;b,a\n2;b\n"u8);
        Assert.Equal([(0, 1L), (1, 2L)], ordinal.Ballots[0].Support.AsEnumerable());
        var points = Pabulib.Read("META\nkey;value\nbudget;1\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;1\nb;1\nVOTES\nvoter_id;vote;points\n1;b,a;3,0\n"u8);
        Assert.Equal([(1, 3L)], points.Ballots[0].Support.AsEnumerable());
    }

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("x;y", 1, "begins with META")]
    [InlineData("META\nkey;value\nbudget", 3, "line of META")]
    [InlineData("META\nkey;value\nbudget;1", 3, "vote_type")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;guess", 4, "'guess'")]
    [InlineData("META\nkey;value\nbudget;many\nvote_type;approval", 3, "'many'")]
    [InlineData("META\nkey;value\nbudget;1\nvote_type;approval", 4, "1 to 32767 projects")]
    [InlineData("@a;1\na;2", 8, "twice")]
    [InlineData("@a;0", 7, "more than 0")]
    [InlineData("@a;x", 7, "'x'")]
    [InlineData("@a", 7, "no cell for cost")]
    [InlineData("@a;1\nVOTES\nvoter_id;vote\n1;b", 10, "no project b")]
    [InlineData("@a;1\nVOTES\nvoter_id;vote\n1;a,a", 10, "named twice")]
    [InlineData("@a;1\nVOTES\nvoter_id\n1", 10, "no cell for vote")]
    [InlineData("@a;1\nMETA\nkey;value\nnum_votes;2", 10, "num_votes is 2")]
    [InlineData("@a;1\nMETA\nkey;value\nvote_type;scoring\nVOTES\nvoter_id;vote;points\n1;a;1,2", 13, "2 points for 1 projects")]
    [InlineData("@a;1\nMETA\nkey;value\nvote_type;scoring\nVOTES\nvoter_id;vote;points\n1;a;x", 13, "'x'")]
    public void A_broken_budget_is_refused_with_line_and_reason(string file, int line, string reason) =>
        Refused(() => Pabulib.Read(Encoding.UTF8.GetBytes(file.Replace("@", "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n", StringComparison.Ordinal))), line, reason);

    [Fact]
    public void No_file_however_broken_causes_anything_but_a_named_fault()
    {
        var random = new Random(7);
        string[] pieces = ["3", "1", ",", "\n", "\"", "0", "{", "}", ":", "# ", "NUMBER ALTERNATIVES: 2", "\n# ALTERNATIVE NAME 1: A", "=", "-", ";", "META", "\nVOTES\n", "PROJECTS\n", "budget;3\n", "é", "\0", " ", "count", "\\", "9999999999999999999"];
        for (var i = 0; i < 20_000; i++)
        {
            var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)])));
            foreach (var read in new Func<object>[] { () => ScottishCsv.Read(file), () => Blt.Read(file), () => PrefLib.Read(file), () => ScoreCsv.Read(file), () => Pabulib.Read(file) })
            {
                try
                {
                    Assert.NotNull(read());
                }
                catch (BallotFileException fault)
                {
                    Assert.InRange(fault.Line, 0, file.Count(letter => letter == '\n') + 1);
                }
            }
        }
    }

    static void Refused(Func<object> read, int line, string reason)
    {
        var fault = Assert.Throws<BallotFileException>(read);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
    }
}
