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
        var given = new Arguments(arguments, Valued, "--json", "--knapp-hartung=");
        if (given.Rest.Count != 1)
            throw new WrongUse(given.Rest.Count == 0 ? "Name the file to pool." : "Name one file only.");
        var measure = Choose(given, "--measure", Measures, Measure.Unstated);
        var method = Choose(given, "--method", Methods, TauMethod.Reml);
        var form = Form(given);
        if (method == TauMethod.FixedEffect && form != IntervalForm.Ordinary)
            throw new WrongUse("The fixed effect has no Knapp-Hartung interval: leave out --knapp-hartung or take another method.");
        return new()
        {
            File = given.Rest[0],
            Measure = measure,
            Columns = ColumnsOf(given, measure),
            Options = new() { Method = method, Form = form, Level = Level(given) },
            By = given.Optional("--by"),
            Plot = given.Optional("--plot"),
            Json = given.Has("--json"),
        };
    }

    static T Choose<T>(Arguments given, string name, Dictionary<string, T> choices, T otherwise)
    {
        if (given.Optional(name) is not { } word)
            return otherwise;
        return choices.TryGetValue(word.ToLowerInvariant(), out var choice) ? choice : throw new WrongUse($"{name} is one of {string.Join(", ", choices.Keys)}.");
    }

    static IntervalForm Form(Arguments given) => given.Optional("--knapp-hartung") switch
    {
        null => IntervalForm.Ordinary,
        "" or "plain" => IntervalForm.KnappHartung,
        "truncated" => IntervalForm.TruncatedKnappHartung,
        _ => throw new WrongUse("--knapp-hartung is plain or truncated."),
    };

    static double Level(Arguments given)
    {
        if (given.Optional("--level") is not { } text)
            return 0.95;
        var number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level);
        return number && level is > 0 and < 1 ? level : throw new WrongUse("--level lies above 0 and below 1, as in 0.95.");
    }

    static Dictionary<string, string> ColumnsOf(Arguments given, Measure measure)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (given.Has("--effect") != given.Has("--variance"))
            throw new WrongUse("--effect and --variance go together.");
        foreach (var name in ColumnOptions.Where(given.Has))
            columns.Add(name[2..], given.Required(name));
        var roles = StudyReader.Roles(measure);
        foreach (var pair in (given.Optional("--columns") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
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
