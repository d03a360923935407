using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>
/// The one small call with which an act's handler enters what it did. It is part of the act's transaction: when the act has succeeded its entry is sealed
/// for the open record (ADR 8). Who and what are there as ids; names, titles and what changed are a commitment, and are kept beside it.
/// </summary>
internal sealed class RecordBook(FusionDb db, DbSession session, TimeProvider clock)
{
    const int LongestDifference = 4000;
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    OpenAct? open;

    /// <summary>Opens the entry of this act; an act that does several things opens several, one after the other.</summary>
    /// <param name="name">Verb and noun, such as <c>load-content</c>.</param>
    /// <param name="by">The public name of who acts, or of what acts by itself.</param>
    /// <param name="note">What else a reader should see.</param>
    /// <param name="actor">The pseudonym of the account that acts; null for the host itself.</param>
    /// <returns>The act's id.</returns>
    public Guid Enter(string name, string by, string note = "", Guid? actor = null)
    {
        var act = new RecordAct { Id = Guid.CreateVersion7(), At = clock.GetUtcNow().UtcDateTime, Name = name, By = Short(by, 120), Note = Short(note, 500) };
        db.Add(act);
        var entered = open = new OpenAct(act, actor);
        session.AtEnd(() => Seal(entered));
        session.Touch(Topic.Record);
        return act.Id;
    }

    /// <summary>Says something in the entry itself, for everybody and for ever: figures, outcomes, keys; never anything about a person.</summary>
    public void Plainly(string name, JsonNode value) => (open ?? throw new InvalidOperationException("Enter the act first.")).Plain.Add(name, value);

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
        var entered = open ?? throw new InvalidOperationException("Enter the act first.");
        var subject = new RecordSubject { ActId = entered.Act.Id, SubjectId = id, Title = Short(title, 300), Change = change, Differences = differences };
        db.Add(subject);
        entered.Subjects.Add(subject);
    }

    void Seal(OpenAct entered)
    {
        var said = Commitment.To(RandomNumberGenerator.GetBytes(Commitment.SaltBytes), EntryData.Said(entered.Act, entered.Subjects));
        var subject = entered.Subjects.Count == 1 ? entered.Subjects[0].SubjectId.ToString("D") : null;
        var entry = new RecordEntry(entered.Act.Id, entered.Act.At, entered.Act.Name, entered.Actor?.ToString("D"), subject, EntryData.Of(said, entered.Subjects, entered.Plain));
        var whole = entry.Seal(RandomNumberGenerator.GetBytes(Commitment.SaltBytes));
        db.Add(new LogEntry { ActId = entered.Act.Id, Bytes = whole.Bytes.ToArray() });
        Keep(entered.Act.Id, said);
        if (whole.Data is { } data) Keep(entered.Act.Id, data);
    }

    void Keep(Guid act, Commitment text) =>
        db.Add(new LogText { Hash = text.Hash.ToHex(), ActId = act, Salt = text.Salt.ToArray(), Text = System.Text.Encoding.UTF8.GetString(text.Canonical.Span) });

    sealed record OpenAct(RecordAct Act, Guid? Actor)
    {
        public List<RecordSubject> Subjects { get; } = [];

        public JsonObject Plain { get; } = [];
    }

    /// <summary>Not longer, and no character cut in half: half a pair has no canonical form.</summary>
    static string Short(string text, int most) => text.Length <= most ? text : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];

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
        return Short(text, LongestDifference);
    }
}

/// <summary>One field of a record before and after an act.</summary>
internal sealed record FieldDifference(string Field, string From, string To);
