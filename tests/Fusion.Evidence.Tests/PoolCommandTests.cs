using System.Text.Json;
using System.Xml.Linq;
using Fusion.Cli;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

[Collection(ConsoleTests.Name)]
public sealed class PoolCommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("fusion-pool").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Json_has_every_figure_and_says_how_it_was_made()
    {
        var json = Json(Vectors.Path("studies.csv"));
        Assert.Equal(14, json.GetProperty("k").GetInt32());
        var expected = Vectors.OneOfMetafor("trimfill REML left");
        Golden.Near(expected[1], json.GetProperty("estimate").GetDouble(), "estimate");
        Golden.Near(expected[2], json.GetProperty("se").GetDouble(), "se");
        Golden.Near(expected[3], json.GetProperty("tau2").GetDouble(), "tau2");
        foreach (var pair in new[] { "ci", "prediction", "tau2_ci" })
            Assert.True(json.GetProperty(pair)[0].GetDouble() < json.GetProperty(pair)[1].GetDouble());
        Assert.Equal(("reml", "z", "t(k-2)"), (Text(json, "method"), Text(json, "interval"), Text(json, "prediction_by")));
        Assert.InRange(json.GetProperty("i2").GetDouble(), 1, 100);
        Assert.True(json.GetProperty("q").GetDouble() > 0 && json.GetProperty("q_p").GetDouble() < 1);
        Assert.Contains(json.GetProperty("notes").EnumerateArray(), note => Text(note, "kind") == "partners-repeated");
    }

    [Theory]
    [InlineData("--knapp-hartung", "knapp-hartung")]
    [InlineData("--knapp-hartung=plain", "knapp-hartung")]
    [InlineData("--knapp-hartung=truncated", "knapp-hartung-truncated")]
    public void Knapp_Hartung_without_a_value_is_the_plain_form(string option, string form)
    {
        var json = Json(Vectors.Path("studies.csv"), option, "--method", "dl");
        Assert.Equal((form, "t(k-1)", "dl"), (Text(json, "interval"), Text(json, "prediction_by"), Text(json, "method")));
        Assert.Equal(13, json.GetProperty("df").GetInt32());
    }

    [Fact]
    public void Groups_are_pooled_apart_and_compared()
    {
        var json = Json(Vectors.Path("studies.csv"), "--by=kind", "--method=dl");
        var expected = Vectors.OneOfMetafor("subgroups");
        Assert.Equal(["primary", "secondary"], json.GetProperty("groups").EnumerateArray().Select(group => Text(group, "group")));
        Golden.Near(expected[0], json.GetProperty("groups")[0].GetProperty("estimate").GetDouble(), "primary");
        Golden.Near(expected[6], json.GetProperty("between").GetProperty("q").GetDouble(), "between");
    }

    [Fact]
    public void Partners_are_combined_when_asked()
    {
        var json = Json(Vectors.Path("studies.csv"), "--partner", "partner");
        Assert.Equal(8, json.GetProperty("k").GetInt32());
        Assert.Equal("partners-combined", Text(json.GetProperty("notes")[0], "kind"));
        Assert.Equal(12, Json(Vectors.Path("studies.csv"), "--partner", "partner", "--by", "kind").GetProperty("k").GetInt32());
    }

    [Fact]
    public void One_study_and_a_fixed_effect_have_null_for_what_is_not_known()
    {
        var one = Json(File("effect,variance\n0.3,0.04\n"));
        Assert.All(["tau2", "i2", "prediction", "tau2_ci", "prediction_by"], name => Assert.Equal(JsonValueKind.Null, one.GetProperty(name).ValueKind));
        Assert.Equal((1, 0.3, 0.2), (one.GetProperty("k").GetInt32(), one.GetProperty("estimate").GetDouble(), one.GetProperty("se").GetDouble()));
        var many = Json(Vectors.Path("studies.csv"), "--method", "fe");
        Assert.Equal((0, JsonValueKind.Null), (many.GetProperty("tau2").GetInt32(), many.GetProperty("prediction").ValueKind));
    }

    [Fact]
    public void Counts_are_read_by_named_columns_and_given_back_as_ratios()
    {
        var file = File("t1,t2,u1,u2\n12,8,7,15\n30,11,22,19\n5,0,4,9\n");
        var json = Json(file, "--measure", "or", "--columns", "a=t1,b=t2,c=u1,d=u2");
        Assert.Equal(Math.Exp(json.GetProperty("estimate").GetDouble()), json.GetProperty("as_read").GetProperty("estimate").GetDouble(), 1e-12);
        Assert.Equal("or", Text(json, "measure"));
        Assert.Contains(json.GetProperty("notes").EnumerateArray(), note => Text(note, "kind") == "half-added");
    }

    [Fact]
    public void A_picture_is_drawn_on_request()
    {
        var picture = Path.Combine(folder, "out.svg");
        Assert.Equal(0, Run(Vectors.Path("studies.csv"), "--plot", picture, "--by", "kind").Code);
        Assert.Equal("svg", XDocument.Load(picture).Root!.Name.LocalName);
    }

    [Fact]
    public void At_a_terminal_the_figure_stands_with_its_number_interval_and_notes()
    {
        var (code, output, _) = Run(Vectors.Path("studies.csv"));
        Assert.Equal(0, code);
        Assert.Contains("studies     14", output, StringComparison.Ordinal);
        Assert.Contains("effect      0.20307  [0.026326, 0.37982]", output, StringComparison.Ordinal);
        Assert.Contains("! The studies point in both directions (4", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_told_with_file_line_and_reason_and_end_with_1()
    {
        var file = File("study,n1,m1,sd1,n2,m2,sd2\nAsh,20,5,2,20,4,2\nBirch,1,5,-1,20,4,2\n");
        var (code, output, error) = Run(file, "--measure", "smd", "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"{file}:3: n1: 1 people are too few; at least 2 are needed.\n{file}:3: sd1: -1 is below zero, which is impossible.\n", error);
        Assert.Equal(1, Run(Path.Combine(folder, "none.csv")).Code);
        Assert.Equal(1, Run(File("")).Code);
        Assert.Equal(1, Run(Vectors.Path("studies.csv"), "--by", "nowhere").Code);
        Assert.Contains("not above zero", Run(File("effect,variance\n0.1,0\n")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.csv b.csv")]
    [InlineData("a.csv --method ml")]
    [InlineData("a.csv --method")]
    [InlineData("a.csv --metod dl")]
    [InlineData("a.csv --effect x")]
    [InlineData("a.csv --measure smd --columns n1")]
    [InlineData("a.csv --measure smd --columns a=x")]
    [InlineData("a.csv --measure smd --columns n1=x,n1=y")]
    [InlineData("a.csv --knapp-hartung=best")]
    [InlineData("a.csv --method fe --knapp-hartung")]
    [InlineData("a.csv --json --json")]
    [InlineData("a.csv --json=yes")]
    [InlineData("a.csv --level 95")]
    public void Wrong_use_ends_with_2_and_shows_the_use(string arguments)
    {
        var (code, output, error) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Use: ./fusion pool FILE.csv", error, StringComparison.Ordinal);
    }

    [GoldenFact]
    public void The_command_gives_the_reference_values()
    {
        var expected = Golden.Rows("meta/fits.csv").Single(row => row["dataset"] == "bcg_logRR" && row["method"] == "PM" && row["test"] == "knha");
        var json = Json(Golden.PathOf("meta/input_bcg_logRR.csv"), "--effect", "yi", "--variance", "vi", "--method", "pm", "--knapp-hartung");
        Golden.Near(expected["estimate"], json.GetProperty("estimate").GetDouble(), "estimate");
        Golden.Near(expected["ci.lb"], json.GetProperty("ci")[0].GetDouble(), "low");
        Golden.Near(expected["pi.ub"], json.GetProperty("prediction")[1].GetDouble(), "prediction");
        Golden.Near(expected["I2"], json.GetProperty("i2").GetDouble(), "I2");
    }

    string File(string text)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    static JsonElement Json(params string[] arguments)
    {
        var (code, output, error) = Run([.. arguments, "--json"]);
        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <summary>Runs the command as the program does. No other test runs beside it, for the console belongs to all.</summary>
    static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var (before, beside) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            return (Commands.Run(["pool", .. arguments]), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beside);
        }
    }
}
