using System.Globalization;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Contacts.People;

/// <summary>A person as a row of a spreadsheet tells of them.</summary>
internal sealed class ContactRow
{
    public static FieldSet<ContactRow> All { get; } = new(
    [
        new("name", FieldKind.Line, Contact.LongestName, row => row.Name, (row, text) => row.Name = text) { IsRequired = true },
        new("email", FieldKind.Line, Contact.LongestMail, row => row.Email, (row, text) => row.Email = text),
        new("organisation", FieldKind.Line, 300, row => row.Organisation, (row, text) => row.Organisation = text),
        new("language", FieldKind.Term, 8, row => row.Language, (row, text) => row.Language = text) { Codes = "languages" },
        // Young people have accounts by an organisation and a guardian, and by no other way.
        new("of_age", FieldKind.Term, 3, row => row.OfAge, (row, text) => row.OfAge = text) { Codes = "of-age" },
    ]);

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>The path of its page.</summary>
    public string Organisation { get; set; } = "";

    public string Language { get; set; } = "";

    public string OfAge { get; set; } = "";
}

/// <summary>A membership as a row of a spreadsheet tells of it.</summary>
internal sealed class AffiliationRow
{
    static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static FieldSet<AffiliationRow> All { get; } = new(
    [
        new("name", FieldKind.Line, Contact.LongestName, row => row.Name, (row, text) => row.Name = text) { IsRequired = true },
        new("email", FieldKind.Line, Contact.LongestMail, row => row.Email, (row, text) => row.Email = text),
        new("organisation", FieldKind.Line, 300, row => row.Organisation, (row, text) => row.Organisation = text),
        new("role", FieldKind.Term, 12, row => row.Role, (row, text) => row.Role = text) { Codes = "affiliations" },
        new("from", FieldKind.Line, Affiliation.LongestDay, row => row.From, (row, text) => row.From = text),
        new("until", FieldKind.Line, Affiliation.LongestDay, row => row.Until, (row, text) => row.Until = text),
    ]);

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Organisation { get; set; } = "";

    public string Role { get; set; } = "";

    public string From { get; set; } = "";

    public string Until { get; set; } = "";

    /// <summary>Whether a text is a year, a month or a day.</summary>
    public static bool IsDay(string text) => Forms.Any(form => form.Length == text.Length && DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>Whether it cannot be over before it has begun, as far as both are known.</summary>
    public static bool IsInOrder(string from, string until) => Math.Min(from.Length, until.Length) is var known && string.CompareOrdinal(from[..known], until[..known]) <= 0;
}
