using System.Buffers;
using System.Text;
using System.Text.Json;
using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Cli.Pool;

/// <summary>The report as JSON; what is not known is null.</summary>
internal static class PoolJson
{
    public static string Write(PoolReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            WriteFigures(json, report.All);
            WriteNotes(json, report.Notes);
            if (report.Groups is { } groups)
                WriteGroups(json, groups);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WriteFigures(Utf8JsonWriter json, Pooled pooled)
    {
        var spread = pooled.Heterogeneity;
        json.WriteNumber("k", pooled.Studies);
        json.WriteNumber("estimate", pooled.Estimate);
        json.WriteNumber("se", pooled.StandardError);
        WriteInterval(json, "ci", pooled.Interval);
        WriteNumber(json, "tau2", spread.Tau2);
        WriteNumber(json, "i2", spread.ISquared);
        json.WriteNumber("q", spread.Q);
        json.WriteNumber("q_p", spread.QP);
        WriteInterval(json, "prediction", pooled.Prediction?.Interval);
        WriteInterval(json, "tau2_ci", spread.Tau2Interval);
        json.WriteString("method", PoolArguments.NameOf(pooled.Options.Method));
        json.WriteString("interval", PoolReport.NameOf(pooled.Form));
        json.WriteString("prediction_by", PoolReport.Prediction(pooled));
        json.WriteNumber("level", pooled.Options.Level);
        WriteNumber(json, "df", pooled.Df);
        WriteNumber(json, "statistic", pooled.Statistic);
        WriteNumber(json, "p", pooled.P);
        WriteNumber(json, "tau", spread.Tau);
        WriteNumber(json, "h2", spread.HSquared);
        json.WriteNumber("q_df", spread.QDf);
        json.WriteString("measure", PoolArguments.NameOf(pooled.Measure));
        json.WriteStartObject("designs");
        foreach (var (design, count) in pooled.Designs)
            json.WriteNumber(JsonNamingPolicy.KebabCaseLower.ConvertName(design.ToString()), count);
        json.WriteEndObject();
        if (Scale.IsTransformed(pooled.Measure))
            WriteAsRead(json, pooled);
    }

    /// <summary>The same as a ratio or correlation.</summary>
    static void WriteAsRead(Utf8JsonWriter json, Pooled pooled)
    {
        json.WriteStartObject("as_read");
        json.WriteString("unit", pooled.Measure == Measure.CorrelationZ ? "correlation" : "ratio");
        WriteNumber(json, "estimate", Scale.ToReader(pooled.Measure, pooled.Estimate));
        WriteInterval(json, "ci", Scale.ToReader(pooled.Measure, pooled.Interval));
        WriteInterval(json, "prediction", pooled.Prediction is { } prediction ? Scale.ToReader(pooled.Measure, prediction.Interval) : null);
        json.WriteEndObject();
    }

    static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<Note> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(note.Kind.ToString()));
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteGroups(Utf8JsonWriter json, Subgroups groups)
    {
        json.WriteStartArray("groups");
        foreach (var (label, pooled) in groups.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", label);
            WriteFigures(json, pooled);
            WriteNotes(json, pooled.Notes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (groups.Between is not { } between)
        {
            json.WriteNull("between");
            return;
        }
        json.WriteStartObject("between");
        json.WriteNumber("q", between.Q);
        json.WriteNumber("df", between.Df);
        json.WriteNumber("p", between.P);
        json.WriteEndObject();
    }

    /// <summary>A number; null also for one that JSON cannot hold, such as the ratio of an enormous logarithm.</summary>
    static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } ends || !double.IsFinite(ends.Low) || !double.IsFinite(ends.High))
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartArray(name);
        json.WriteNumberValue(ends.Low);
        json.WriteNumberValue(ends.High);
        json.WriteEndArray();
    }
}
