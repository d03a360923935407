using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Fusion.Web.Platform.Search;

/// <summary>Where a page of a sorted list begins: after this sort value and id. It stays good when entries come and go.</summary>
internal sealed record PageKey(string Value, Guid Id)
{
    const int Longest = 600;

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id:N}{Value}"));

    public static PageKey? Parse(string key)
    {
        if (key.Length > Longest || !Base64Url.IsValid(key)) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(key));
        return text.Length >= 32 && Guid.TryParseExact(text[..32], "N", out var id) ? new PageKey(text[32..], id) : null;
    }

    /// <summary>After a moment, and an address among those of one moment.</summary>
    public static PageKey Of(DateTime at, string slug) => new($"{at.Ticks}\n{slug}", Guid.Empty);

    /// <summary>The moment and the address; null for a key of another list.</summary>
    public (DateTime At, string Slug)? Moment => Value.Split('\n', 2) is [var text, var slug] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? (new DateTime(ticks, DateTimeKind.Utc), slug) : null;

    public long? Number => long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
