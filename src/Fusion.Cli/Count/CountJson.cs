using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fusion.Voting;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Cli.Count;

/// <summary>Results as one array of JSON, in the order of the files.</summary>
internal static class CountJson
{
    const int Decimals = 9;

    public static void Write(TextWriter to, CountOptions options, IReadOnlyList<CountResult> results)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var (at, result) in results.Index())
                One(json, options, options.Files[at], result);
            json.WriteEndArray();
        }
        to.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    static void One(Utf8JsonWriter json, CountOptions options, string file, CountResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("method", options.Method.Name);
        if (result.Seats is { } seats)
            json.WriteNumber("seats", seats);
        else
            json.WriteNull("seats");
        json.WritePropertyName("quota");
        json.WriteRawValue(result.Quota?.ToDecimal(Decimals) ?? "null");
        json.WriteNumber("stages", result.Stages.Count);
        Names(json, "elected", result.Options, result.ElectedOptions);
        json.WriteStartArray("ties");
        foreach (var tie in result.Ties)
            Tie(json, options, result.Options, tie);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Tie(Utf8JsonWriter json, CountOptions options, OptionList names, TieBreak tie)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", tie.Stage);
        json.WriteString("over", JsonNamingPolicy.KebabCaseLower.ConvertName(tie.Over.ToString()));
        Names(json, "options", names, tie.Options);
        Names(json, "chosen", names, tie.Chosen);
        json.WriteString("by", JsonNamingPolicy.KebabCaseLower.ConvertName(tie.By.ToString()));
        if (tie.EarlierStage is { } stage)
            json.WriteNumber("earlierStage", stage);
        if (tie.By == TieBrokenBy.Lot)
            json.WriteString("seed", options.Ties.Seed);
        json.WriteEndObject();
    }

    static void Names(Utf8JsonWriter json, string property, OptionList names, IEnumerable<int> options)
    {
        json.WriteStartArray(property);
        foreach (var option in options)
            json.WriteStringValue(names[option]);
        json.WriteEndArray();
    }
}
