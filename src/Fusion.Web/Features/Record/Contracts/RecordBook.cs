using System.Text.Encodings.Web;
using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>The one small call with which an act's handler enters what it did. It is part of the act's transaction.</summary>
internal sealed class RecordBook(FusionDb db, TimeProvider clock)
{
    const int LongestDifference = 4000;
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    RecordAct? act;

    /// <summary>Opens the entry of this act.</summary>
    public void Enter(string name, string by, string note = "")
    {
        act = new RecordAct { Id = Guid.CreateVersion7(), At = clock.GetUtcNow().UtcDateTime, Name = name, By = Short(by, 120), Note = Short(note, 500) };
        db.Add(act);
    }

    public void Added(Guid id, string title) => Write(id, title, RecordChange.Added, "");

    public void Removed(Guid id, string title) => Write(id, title, RecordChange.Removed, "");

    public void Changed(Guid id, string title, IReadOnlyList<FieldDifference> differences) =>
        Write(id, title, RecordChange.Changed, JsonSerializer.Serialize(differences, Plain));

    /// <summary>The fields of a tracked entity that differ from what is stored.</summary>
    public static IReadOnlyList<FieldDifference> DifferencesOf(EntityEntry entry, params ReadOnlySpan<string> leftOut)
    {
        var found = new List<FieldDifference>();
        foreach (var property in entry.Properties)
            if (property.IsModified && !leftOut.Contains(property.Metadata.Name))
                found.Add(new FieldDifference(property.Metadata.Name, Show(property.OriginalValue), Show(property.CurrentValue)));
        return found;
    }

    void Write(Guid id, string title, RecordChange change, string differences)
    {
        var entry = act ?? throw new InvalidOperationException("Enter the act first.");
        db.Add(new RecordSubject { ActId = entry.Id, SubjectId = id, Title = title.Length > 300 ? title[..300] : title, Change = change, Differences = differences });
    }

    static string Short(string text, int most) => text.Length > most ? text[..most] : text;

    static string Show(object? value)
    {
        var text = value switch
        {
            null => "",
            Localised localised => localised.IsEmpty ? "" : localised.In("en").Text,
            IEnumerable<string> several => string.Join(", ", several),
            DateTime instant => instant.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
        return text.Length > LongestDifference ? text[..LongestDifference] : text;
    }
}

/// <summary>One field of a record before and after an act.</summary>
internal sealed record FieldDifference(string Field, string From, string To);
