using System.Globalization;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Markdown;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Ui;

/// <summary>How values are said on screen, in the reader's language: the same everywhere.</summary>
internal sealed class Said(Words words, FrameworkBook book, PlaceTree places, TimeProvider clock)
{
    /// <summary>A text of the data, marked with its language where that is not the page's.</summary>
    public IHtmlContent Text(Localised text)
    {
        var (found, language) = text.In(Language.Current.Code);
        var encoded = System.Net.WebUtility.HtmlEncode(found);
        return new HtmlString(language == Language.Current.Code || found.Length == 0 ? encoded : $"<span lang=\"{language}\" dir=\"auto\">{encoded}</span>");
    }

    /// <summary>The language that a text is shown in, by its own name, where that is not the page's; null where it is, or where there is no text.</summary>
    public static string? OtherLanguage(Localised text)
    {
        var (found, language) = text.In(Language.Current.Code);
        return language == Language.Current.Code || found.Length == 0 ? null : Language.Of(language).OwnName;
    }

    /// <summary>A longer text in Markdown, marked with its language, which is told where it is not the page's.</summary>
    public IHtmlContent Prose(Localised text)
    {
        var (found, language) = text.In(Language.Current.Code);
        var builder = new HtmlContentBuilder();
        if (language == Language.Current.Code) return builder.AppendHtml(SafeMarkdown.Html(found));
        builder.AppendHtml("<p class=\"quiet small\">").Append(words["edit.shown-in", Language.Of(language).OwnName]).AppendHtml("</p>");
        return builder.AppendHtml($"<div lang=\"{language}\" dir=\"{(Language.Of(language).IsRightToLeft ? "rtl" : "ltr")}\">").AppendHtml(SafeMarkdown.Html(found)).AppendHtml("</div>");
    }

    /// <summary>English text of a record, marked as such for readers of other languages.</summary>
    public IHtmlContent English(string? text) => Text(Localised.Of("en", text ?? ""));

    public string Term(string framework, string? code) => code is null ? words["not-known"] : book.Term(framework, code)?.ToString() ?? code;

    /// <summary>An aim or hope in few words.</summary>
    public string Theme(string code) => book.Theme(code)?.Short.ToString() ?? code;

    public string PlaceName(string code) => places.Find(code)?.Name() ?? code;

    /// <summary>Where an entry happens: its places, small within large, or that it is not known.</summary>
    public string Where(EntryCard entry) => entry.Places.Count == 0 ? words["place-not-known"] : string.Join(words["list-comma"], entry.Places.Select(Located));

    /// <summary>A place with its country, when it is smaller than one.</summary>
    public string Located(string code)
    {
        if (code == PlaceTree.World) return words["worldwide"];
        if (places.Find(code) is not { } place) return code;
        return place.Country() is { } country && country != place ? $"{place.Name()}{words["list-comma"]}{country.Name()}" : place.Name();
    }

    public IEnumerable<string?> Hues(IEnumerable<string> hopes) => hopes.Select(hope => book.Theme(hope)?.Hue);

    /// <summary>Who did something, as the record has it: an organisation by its name; a person, whom the record never names, as "A member".</summary>
    public string By(string by) => by.Length > 0 ? by : words["record.a-member"];

    public string Date(DateTime instant) => instant.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Units that the figure itself shows, so that nobody reads "2017 year".</summary>
    static readonly HashSet<string> ShownByFigure = ["year", "date", "month", "period", "decade", "share", "percent", "ratio", "trend"];

    /// <summary>A figure as printed: a count gets its separators and a share its sign, a year and anything else stays as it is.</summary>
    public string Figure(string? value, string? unit)
    {
        var shown = unit != "year" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString("N0", CultureInfo.CurrentCulture) : value ?? "";
        return unit == "percent" ? words["percent", shown] : shown;
    }

    /// <summary>What stands under a figure: its unit, where the figure does not show it, and what it counts.</summary>
    public string Counted(string? value, string? unit, string what) => value is null || unit is null || ShownByFigure.Contains(unit) ? what : $"{unit} {what}";

    /// <summary>When a record was last confirmed, and how that should look: fresh, ageing, stale or never.</summary>
    public (string Text, string Modifier, string Icon) Freshness(DateTime? confirmed) => Platform.Freshness.Of(confirmed, clock.GetUtcNow().UtcDateTime) switch
    {
        Platform.Freshness.Fresh => (words["confirmed", Date(confirmed!.Value)], "", "fresh"),
        Platform.Freshness.Unconfirmed => (words["confirmed.never"], " freshness--never", "stale"),
        Platform.Freshness.Ageing => (words["confirmed", Date(confirmed!.Value)], " freshness--ageing", "stale"),
        _ => (words["confirmed.long-ago", Date(confirmed!.Value)], " freshness--stale", "stale"),
    };
}
