using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Ui;

/// <summary>A field of which two people who edited at once say something else.</summary>
/// <param name="KeepsMine">Whether the person's own version is the one to keep unless they choose: only they changed it.</param>
internal sealed record FieldConflict(IEditableField Field, string Mine, string Theirs, bool KeepsMine)
{
    /// <summary>Sets what somebody says beside what is there now.</summary>
    /// <param name="begun">What was there when they began; empty when that is not known.</param>
    public static IReadOnlyList<FieldConflict> Between(IEnumerable<IEditableField> fields, Draft mine, Draft now, Draft begun) =>
        [.. fields.Where(field => mine.Fields.ContainsKey(field.Name) && mine[field.Name] != now[field.Name])
            .Select(field => new FieldConflict(field, mine[field.Name], now[field.Name], begun.Fields.Count == 0 || begun[field.Name] != mine[field.Name]))];
}
