using System.Globalization;
using System.Text.Json;
using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>Answers as a form or a script sends them. Fields are called <c>a.item.line.part</c>; the parts are first, second, text and evidence.</summary>
internal static class AnswerForm
{
    public const int MostBytes = 200_000;
    const int MostAnswers = 200;

    /// <summary>An answer for each item of which the form has a field: the form is whole, so that a field left empty takes an earlier answer back.</summary>
    public static IReadOnlyList<SentAnswer> Read(IFormCollection form, Instrument instrument, Guid sendId, DateTime now)
    {
        var fields = form.Keys.Where(key => key.StartsWith("a.", StringComparison.Ordinal)).Select(key => key.Split('.')).Where(parts => parts.Length == 4).ToLookup(parts => parts[1]);
        return [.. instrument.Items.Where(item => fields.Contains(item.Key)).Select(item => new SentAnswer(sendId, item.Key, now,
            [.. fields[item.Key].Select(parts => parts[2]).Distinct().Where(line => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(line => Line(form, item.Key, line)).Where(line => !line.IsEmpty)]))];
    }

    /// <summary>What a phone saved as a file, where no network was found, for the session that is joined here; null where it is none.</summary>
    public static IReadOnlyList<SentAnswer>? Saved(ReadOnlyMemory<byte> file, string joinPath) => Read(file) is { Answers: { Count: > 0 } answers, Address: { } address } && address == joinPath + "/answers" ? answers : null;

    /// <summary>What a script sends: <c>{"answers":[{"id","item","made","lines":[{"line","first","second","text","evidence"}]}],"name","role"}</c>; null where it is none.</summary>
    public static (IReadOnlyList<SentAnswer> Answers, string? Name, string? Role, string? Address)? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            var root = json.RootElement;
            var answers = root.GetProperty("answers").EnumerateArray().Take(MostAnswers).Select(answer => new SentAnswer(answer.GetProperty("id").GetGuid(), answer.GetProperty("item").GetString() ?? "",
                DateTimeOffset.FromUnixTimeMilliseconds(answer.GetProperty("made").GetInt64()).UtcDateTime, [.. answer.GetProperty("lines").EnumerateArray().Take(Item.MostLines + 1).Select(Line)])).ToList();
            return (answers, Text(root, "name"), Text(root, "role"), Text(root, "address"));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What somebody wrote, without what could steer a screen.</summary>
    public static string Plain(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Select(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202a' or '\u202b' or '\u202d' or '\u202e' ? ' ' : letter)).Trim();

    static Given Line(IFormCollection form, string item, string line)
    {
        string Part(string part) => Plain(form[$"a.{item}.{line}.{part}"].ToString());
        return new Given(int.Parse(line, CultureInfo.InvariantCulture), Point(Part("first")), Point(Part("second")), Part("text"), Part("evidence"));
    }

    static Given Line(JsonElement line) => new(line.GetProperty("line").GetInt32(), Point(line, "first"), Point(line, "second"), Plain(Text(line, "text")), Plain(Text(line, "evidence")));

    // What is no number is one that no scale has, so that it is refused and not taken for an answer left out.
    static int? Point(string text) => text.Length == 0 ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var point) ? point : int.MaxValue;

    static int? Point(JsonElement line, string name) => line.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number ? found.GetInt32() : null;

    static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
