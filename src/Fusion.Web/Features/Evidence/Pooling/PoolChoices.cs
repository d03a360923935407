using Fusion.Evidence.Pooling;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence.Pooling;

internal enum PoolModel { Reml, Dl, Pm, Fe }

internal enum PoolInterval { Truncated, Plain, Ordinary }

internal enum PoolBy { Nothing, Sector, Country, Design, Outcome }

/// <summary>The choices of one calculation, as they stand in the query string. Those by default suit few and unlike trials.</summary>
internal sealed record PoolChoices
{
    public PoolModel Model { get; init; }

    public PoolInterval Interval { get; init; }

    public PoolBy By { get; init; }

    /// <summary>What the year, and the parts, explain of how results differ is reckoned too.</summary>
    public bool Year { get; init; }

    /// <summary>Several results of one team stand apart, as if they were independent.</summary>
    public bool Apart { get; init; }

    /// <summary>Everything together, whatever it measures.</summary>
    public bool Mixed { get; init; }

    /// <summary>Slug of the finding that is left out.</summary>
    public string? Without { get; init; }

    public bool IsUsual => this == new PoolChoices();

    public PoolOptions Options => new()
    {
        Method = Model switch { PoolModel.Dl => TauMethod.DerSimonianLaird, PoolModel.Pm => TauMethod.PauleMandel, PoolModel.Fe => TauMethod.FixedEffect, _ => TauMethod.Reml },
        Form = Interval switch { PoolInterval.Plain => IntervalForm.KnappHartung, PoolInterval.Ordinary => IntervalForm.Ordinary, _ => IntervalForm.TruncatedKnappHartung },
        Mixed = Mixed,
    };

    public static Outcome<PoolChoices> Read(IQueryCollection query)
    {
        var rejections = new List<Rejection>();
        T One<T>(string name) where T : struct, Enum
        {
            var text = query[name].ToString();
            if (text.Length == 0) return default;
            if (EnumWords.Of<T>(text) is { } value) return value;
            rejections.Add(new Rejection(name, "query.unknown-value", Short(text)));
            return default;
        }
        bool Yes(string name)
        {
            var text = query[name].ToString();
            if (text is not ("" or "yes" or "no")) rejections.Add(new Rejection(name, "query.unknown-value", Short(text)));
            return text == "yes";
        }
        var without = query["without"].ToString();
        if (without.Length > 80) rejections.Add(new Rejection("without", "query.unknown-value", Short(without)));
        var choices = new PoolChoices { Model = One<PoolModel>("model"), Interval = One<PoolInterval>("interval"), By = One<PoolBy>("by"), Year = Yes("year"), Apart = Yes("apart"), Mixed = Yes("mixed"), Without = without.Length == 0 ? null : without };
        return rejections.Count > 0 ? Outcome<PoolChoices>.Rejected(rejections) : choices;
    }

    /// <summary>The query string of these choices; what is usual is left out.</summary>
    public QueryString Query(PoolKey? group)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        void Part(string name, string value) => parts.Add(new(name, value));
        if (group is not null) Part("group", group.ToString());
        if (Model != default) Part("model", Model.Word());
        if (Interval != default) Part("interval", Interval.Word());
        if (By != default) Part("by", By.Word());
        if (Year) Part("year", "yes");
        if (Apart) Part("apart", "yes");
        if (Mixed) Part("mixed", "yes");
        if (Without is { } without) Part("without", without);
        return QueryString.Create(parts);
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
