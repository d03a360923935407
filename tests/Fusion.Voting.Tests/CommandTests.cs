using System.Text.Json;
using Fusion.Cli;
using Fusion.Cli.Count;
using Fusion.Voting.Counts;

namespace Fusion.Voting.Tests;

/// <summary>The commands as they are typed, with what they print.</summary>
[Collection(OneConsole.Name)]
public sealed class CommandTests : IDisposable
{
    const string Tie = "3 1\n2 1 0\n2 2 0\n1 3 0\n0\n\"Ada\"\n\"Bea\"\n\"Cem\"\n\"T\"\n";

    readonly string folder = Directory.CreateTempSubdirectory("fusion-count-").FullName;

    public static TheoryData<string> RankedMethods => ["scottish-stv", "meek", "droop-stv", "irv", "plurality", "schulze", "ranked-pairs", "minimax", "copeland", "borda", "kemeny", "approval", "pav", "seq-pav", "phragmen", "equal-shares"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(RankedMethods))]
    public void Every_method_counts_a_BLT_a_PrefLib_and_a_Scottish_file_in_one_call(string method)
    {
        string[] files =
        [
            Write("a.blt", "3 1\n4 1 2 0\n3 2 0\n0\n\"Ada\"\n\"Bea\"\n\"Cem\"\n"),
            Write("b.soi", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Bea\n4: 1,2\n5: 2\n"),
            Write("c.csv", "2,1\n4,1\n3,2\n1,1,2\n\"1\",\"Ada\"\n\"2\",\"Bea\"\n"),
        ];
        var (code, output, _) = Fusion(["count", "--method", method, "--json", .. files]);
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var results = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(files, results.Select(result => result.GetProperty("file").GetString()));
        Assert.All(results, result =>
        {
            Assert.Equal(["file", "method", "seats", "quota", "stages", "elected", "ties"], result.EnumerateObject().Select(property => property.Name));
            Assert.Equal(method, result.GetProperty("method").GetString());
            Assert.Equal(1, result.GetProperty("elected").GetArrayLength());
        });
        Assert.Equal("Ada", results[2].GetProperty("elected")[0].GetString());
        Assert.Equal(0, Fusion(["count", "--method", method, .. files]).Code);
    }

    [Fact]
    public void Scores_and_budgets_are_counted_by_their_methods()
    {
        var scores = Write("s.csv", "count,Ada,Bea\n3,5,0\n4,2,3\n");
        Assert.Equal(["Ada"], Elected("score", scores));
        Assert.Equal(["Bea"], Elected("star", scores));
        Assert.Equal(["Bea"], Elected("majority-judgement", scores));
        var budget = Write("b.pb", "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nb;5\nc;4\nVOTES\nvoter_id;vote\n1;a,b\n2;a,b\n3;a,b\n4;c\n5;c\n");
        Assert.Equal(["a", "b"], Elected("greedy-budget", budget, "--ties", "list"));
        Assert.Equal(["a", "c"], Elected("equal-shares-budget", budget, "--ties", "list"));
        using var json = JsonDocument.Parse(Fusion(["count", "--json", "--method", "greedy-budget", budget]).Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("seats").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("quota").ValueKind);
    }

    [Fact]
    public void Approvals_can_be_scores_of_1_and_0() => Assert.Equal(["Bea"], Elected("approval", Write("s.csv", "count,Ada,Bea\n3,1,0\n4,,1\n")));

    [Fact]
    public void A_tie_is_told_with_the_seed_that_decided_and_can_be_left_standing()
    {
        var file = Write("t.blt", Tie);
        using var json = JsonDocument.Parse(Fusion(["count", "--method", "plurality", "--json", "--seed", "42", file]).Output);
        var tie = json.RootElement[0].GetProperty("ties")[0];
        Assert.Equal("1 election lot 42", $"{tie.GetProperty("stage")} {tie.GetProperty("over")} {tie.GetProperty("by")} {tie.GetProperty("seed")}");
        Assert.Equal(["Ada", "Bea"], tie.GetProperty("options").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(tie.GetProperty("chosen").ToString(), json.RootElement[0].GetProperty("elected").ToString());
        Assert.Equal(["Ada"], Elected("plurality", file, "--ties", "list"));
        Assert.Empty(Elected("plurality", file, "--ties", "stand"));
        Assert.Contains("Nobody is elected", Fusion(["count", "--method", "plurality", "--ties", "stand", file]).Output, StringComparison.Ordinal);
        Assert.Contains("lots from the seed '42'", Fusion(["count", "--method", "plurality", "--seed", "42", file]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_is_explained_in_sentences()
    {
        var (_, output, _) = Fusion(["count", "--method", "scottish-stv", "--seats", "2", Write("a.blt", "3 1\n5 1 2 0\n2 2 0\n3 3 0\n1 2 3 0\n0\n\"Ada\"\n\"Bea\"\n\"Cem\"\n")]);
        Assert.Contains("The quota is 4: 11 valid votes for 2 seats.", output, StringComparison.Ordinal);
        Assert.Contains("Ada has 1 more than the quota; of 5 votes each goes on with 0.2 of its value.", output, StringComparison.Ordinal);
        Assert.Contains("Elected: Ada, Bea", output, StringComparison.Ordinal);
        Assert.Contains("How many prefer the option of the line", Fusion(["count", "--method", "schulze", Write("b.blt", Tie)]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_remark_of_the_library_has_its_sentence() => Assert.Equal(RemarkKeys.All.Order(StringComparer.Ordinal), English.Sentences.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("a.blt", Tie, "score", "holds rankings, and score needs scores")]
    [InlineData("a.soi", "# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\n1: 1\n", "star", "holds rankings")]
    [InlineData("a.csv", "2,1\n4,1\n3,2\n\"1\",\"Ada\"\n\"2\",\"Bea\"\n", "score", "holds rankings")]
    [InlineData("a.csv", "count,Ada,Bea\n3,5,0\n", "schulze", "schulze needs rankings")]
    [InlineData("a.csv", "count,Ada,Bea\n3,5,0\n", "approval", "1 or 0")]
    [InlineData("a.pb", "META\n", "irv", "holds a budget, and irv needs rankings")]
    [InlineData("a.blt", Tie, "greedy-budget", "holds no budget")]
    [InlineData("a.soc", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 1,2\n", "approval", "does not say what it approves")]
    [InlineData("a.toc", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: {1,2}\n", "scottish-stv", "in one place")]
    [InlineData("a.blt", "2 1\n1 1 0\n2 3 0\n0\n", "irv", "a.blt:3: There is no candidate '3'")]
    public void A_file_that_a_method_cannot_count_is_refused_with_the_reason(string name, string content, string method, string reason)
    {
        var (code, output, error) = Fusion(["count", "--json", "--method", method, Write(name, content)]);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_broken_file_of_a_call_is_named()
    {
        var (code, _, error) = Fusion(["count", "--method", "irv", Path.Combine(folder, "none.blt"), Write("bad.blt", "x"), Write("good.blt", Tie)]);
        Assert.Equal(1, code);
        Assert.Contains("none.blt: there is no such file", error, StringComparison.Ordinal);
        Assert.Contains("bad.blt:1: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("good", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "Name at least one file")]
    [InlineData("count x.blt", "Name a method: scottish-stv")]
    [InlineData("count --method bogus x.blt", "There is no method bogus")]
    [InlineData("count --method irv --seats 0 x.blt", "--seats is a whole number")]
    [InlineData("count --method irv --seats 2 x.blt", "irv elects one")]
    [InlineData("count --method star --seats 2 x.csv", "star elects one")]
    [InlineData("count --method greedy-budget --seats 2 x.pb", "fills no seats")]
    [InlineData("count --method irv --seats", "needs a value")]
    [InlineData("count --method irv --method irv x.blt", "needs a value, once")]
    [InlineData("count --method irv --fast x.blt", "no option --fast")]
    [InlineData("count --method irv --ties coin x.blt", "not by 'coin'")]
    [InlineData("count --method irv --ties list --seed 1 x.blt", "A seed is for lots")]
    [InlineData("count --method schulze --strength x x.blt", "votes or margins")]
    [InlineData("count --method irv --budget 3 x.blt", "--budget is for")]
    [InlineData("power 1 2", "Name the quota")]
    [InlineData("power --quota 9 1 2", "at most the sum")]
    [InlineData("power --quota 2 1 -2", "not '-2'")]
    public void Wrong_use_says_what_to_do_and_ends_with_2(string arguments, string reason)
    {
        var (code, output, error) = Fusion(arguments.Split(' '));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains("Use: ./fusion", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_beyond_the_budget_are_refused()
    {
        var file = Write("d.csv", "count,Ada,Bea\n1,4,3\n");
        Assert.Equal(0, Fusion(["count", "--method", "dots", "--budget", "7", file]).Code);
        Assert.Contains("spends 7, and the limit is 6", Fusion(["count", "--method", "cumulative", "--budget", "6", file]).Error, StringComparison.Ordinal);
        Assert.Contains("spends 25, and the limit is 24", Fusion(["count", "--method", "quadratic", "--budget", "24", file]).Error, StringComparison.Ordinal);
        Assert.Contains("gives Ada -1", Fusion(["count", "--method", "dots", Write("e.csv", "count,Ada,Bea\n1,-1,3\n")]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Power_is_printed_exactly()
    {
        var (code, output, _) = Fusion(["power", "--quota", "12", "4", "4", "4", "2", "2", "1"]);
        Assert.Equal(0, code);
        Assert.Contains("5/21 = 0.238095238095", output, StringComparison.Ordinal);
        Assert.Contains("7/30 = 0.233333333333", output, StringComparison.Ordinal);
    }

    IEnumerable<string> Elected(string method, string file, params string[] more)
    {
        using var json = JsonDocument.Parse(Fusion(["count", "--json", "--method", method, file, .. more]).Output);
        return [.. json.RootElement[0].GetProperty("elected").EnumerateArray().Select(name => name.GetString()!)];
    }

    string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    static (int Code, string Output, string Error) Fusion(IReadOnlyList<string> arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(written);
            Console.SetError(complained);
            return (Commands.Run(arguments), written.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
