using System.Globalization;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Tables;

namespace Fusion.Cli.Pool;

/// <summary>What was asked of <c>pool</c>.</summary>
internal sealed record PoolArguments
{
    public const string Use = "./fusion pool FILE.csv [--effect COL --variance COL | --measure smd|md|or|rr|rd|zcor --columns n1=COL,m1=COL,...] [--method reml|dl|pm|fe] "
        + "[--knapp-hartung[=plain|truncated]] [--by COL] [--partner COL] [--level 0.95] [--plot OUT.svg] [--json]";

    static readonly Dictionary<string, Measure> Measures = new()
    {
        ["smd"] = Measure.HedgesG,
        ["md"] = Measure.MeanDifference,
        ["or"] = Measure.LogOddsRatio,
        ["rr"] = Measure.LogRiskRatio,
        ["rd"] = Measure.RiskDifference,
        ["zcor"] = Measure.CorrelationZ,
    };

    static readonly Dictionary<string, TauMethod> Methods = new()
    {
        ["reml"] = TauMethod.Reml,
        ["dl"] = TauMethod.DerSimonianLaird,
        ["pm"] = TauMethod.PauleMandel,
        ["fe"] = TauMethod.FixedEffect,
    };

    static readonly string[] ColumnOptions = ["--effect", "--variance", "--partner"];

    static readonly string[] Valued = [.. ColumnOptions, "--measure", "--columns", "--method", "--by", "--level", "--plot"];

    public required string File { get; init; }

    public required Measure Measure { get; init; }

    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    public required PoolOptions Options { get; init; }

    public string? By { get; init; }

    public string? Plot { get; init; }

    public bool Json { get; init; }

    public static string? NameOf(Measure measure) => Measures.FirstOrDefault(pair => pair.Value == measure).Key;

    public static string NameOf(TauMethod method) => Methods.First(pair => pair.Value == method).Key;

    public static PoolArguments Parse(IReadOnlyList<string> arguments)
    {
        var given = Given(arguments, out var files);
        if (files.Count != 1)
            throw new WrongUse(files.Count == 0 ? "Name the file to pool." : "Name one file only.");
        var measure = Choose(given, "--measure", Measures, Measure.Unstated);
        var method = Choose(given, "--method", Methods, TauMethod.Reml);
        var form = Form(given);
        if (method == TauMethod.FixedEffect && form != IntervalForm.Ordinary)
            throw new WrongUse("The fixed effect has no Knapp-Hartung interval: leave out --knapp-hartung or take another method.");
        return new()
        {
            File = files[0],
            Measure = measure,
            Columns = ColumnsOf(given, measure),
            Options = new() { Method = method, Form = form, Level = Level(given) },
            By = given.GetValueOrDefault("--by"),
            Plot = given.GetValueOrDefault("--plot"),
            Json = given.ContainsKey("--json"),
        };
    }

    /// <summary>Options by name, as <c>--name value</c> or <c>--name=value</c>; what is no option is a file.</summary>
    static Dictionary<string, string> Given(IReadOnlyList<string> arguments, out List<string> files)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        files = [];
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                files.Add(argument);
                continue;
            }
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? argument : argument[..equals];
            if (!Valued.Contains(name) && name is not ("--json" or "--knapp-hartung"))
                throw new WrongUse($"There is no option {name}.");
            if (name == "--json" && equals >= 0)
                throw new WrongUse("--json takes no value.");
            if (Valued.Contains(name) && equals < 0 && at + 1 == arguments.Count)
                throw new WrongUse($"{name} needs a value.");
            var value = equals >= 0 ? argument[(equals + 1)..] : Valued.Contains(name) ? arguments[++at] : "";
            if (!given.TryAdd(name, value))
                throw new WrongUse($"{name} stands twice.");
        }
        return given;
    }

    static T Choose<T>(Dictionary<string, string> given, string name, Dictionary<string, T> choices, T otherwise)
    {
        if (!given.TryGetValue(name, out var word))
            return otherwise;
        return choices.TryGetValue(word.ToLowerInvariant(), out var choice) ? choice : throw new WrongUse($"{name} is one of {string.Join(", ", choices.Keys)}.");
    }

    static IntervalForm Form(Dictionary<string, string> given) => given.GetValueOrDefault("--knapp-hartung") switch
    {
        null => IntervalForm.Ordinary,
        "" or "plain" => IntervalForm.KnappHartung,
        "truncated" => IntervalForm.TruncatedKnappHartung,
        _ => throw new WrongUse("--knapp-hartung is plain or truncated."),
    };

    static double Level(Dictionary<string, string> given)
    {
        if (!given.TryGetValue("--level", out var text))
            return 0.95;
        var number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level);
        return number && level is > 0 and < 1 ? level : throw new WrongUse("--level lies above 0 and below 1, as in 0.95.");
    }

    static Dictionary<string, string> ColumnsOf(Dictionary<string, string> given, Measure measure)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (given.ContainsKey("--effect") != given.ContainsKey("--variance"))
            throw new WrongUse("--effect and --variance go together.");
        foreach (var name in ColumnOptions.Where(given.ContainsKey))
            columns.Add(name[2..], given[name]);
        var roles = StudyReader.Roles(measure);
        foreach (var pair in given.GetValueOrDefault("--columns", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [var role, { Length: > 0 } column])
                throw new WrongUse($"--columns is written like n1=COL,m1=COL, and '{pair}' is not.");
            if (!roles.Contains(role))
                throw new WrongUse($"--columns does not know '{role}' here, only {string.Join(", ", roles)}.");
            if (!columns.TryAdd(role, column))
                throw new WrongUse($"The column of {role} stands twice.");
        }
        return columns;
    }
}
