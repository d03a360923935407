using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.OpenRecord;

namespace Fusion.Web.Features.Record.Log;

/// <summary>What an entry says in public for ever, and what it only commits to (ADR 8).</summary>
internal static class EntryData
{
    /// <summary>In the entry: what is said plainly; which records were added, changed or removed, by their ids; and the commitment to the rest.</summary>
    public static JsonElement Of(Commitment said, IReadOnlyList<RecordSubject> subjects, JsonObject plain)
    {
        plain.Add("said", new JsonObject { [RecordEntry.CommitmentName] = said.Hash.ToHex() });
        plain.Add("subjects", new JsonArray([.. subjects.Select(subject => (JsonNode)new JsonObject { ["change"] = subject.Change.Word(), ["id"] = subject.SubjectId.ToString("D") })]));
        return JsonSerializer.SerializeToElement(plain);
    }

    /// <summary>Beside the entry: names, titles and what changed, which may have to be erased one day.</summary>
    public static JsonElement Said(RecordAct act, IReadOnlyList<RecordSubject> subjects) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["by"] = act.By,
        ["note"] = act.Note,
        ["subjects"] = new JsonArray([.. subjects.Select(Told)]),
    });

    static JsonNode Told(RecordSubject subject)
    {
        var told = new JsonObject { ["change"] = subject.Change.Word(), ["id"] = subject.SubjectId.ToString("D"), ["title"] = subject.Title };
        if (subject.Differences.Length > 0) told["differences"] = JsonNode.Parse(subject.Differences);
        return told;
    }
}
