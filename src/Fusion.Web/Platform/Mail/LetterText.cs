using System.Globalization;
using System.Net;
using System.Text;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Platform.Mail;

/// <summary>A letter in words: what the receiver reads, as plain text and as HTML that says the same.</summary>
internal sealed record LetterText(Language Language, string Subject, IReadOnlyList<string> Paragraphs, IReadOnlyList<(string Title, IReadOnlyList<(string Words, string Address)> Actions)> Items, (string Words, string Address)? Link, IReadOnlyList<string> Foot, (string Words, string Address)? Stop)
{
    const string Body = "margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1b1a2e;background:#fbf8f3", Quiet = "color:#56546a;font-size:14px", Button = "display:inline-block;padding:10px 18px;background:#2b2a6b;color:#ffffff;text-decoration:none;border-radius:4px";

    public string Plain
    {
        get
        {
            var text = new StringBuilder();
            foreach (var paragraph in Paragraphs) text.Append(paragraph).Append("\n\n");
            if (Link is { } link) text.Append(link.Words).Append(":\n").Append(link.Address).Append("\n\n");
            foreach (var (title, actions) in Items)
            {
                text.Append("* ").Append(title).Append('\n');
                foreach (var (words, address) in actions) text.Append("  ").Append(words).Append(": ").Append(address).Append('\n');
                text.Append('\n');
            }
            text.Append("--\n");
            foreach (var line in Foot) text.Append(line).Append('\n');
            if (Stop is { } stop) text.Append(stop.Words).Append(":\n").Append(stop.Address).Append('\n');
            return text.ToString();
        }
    }

    public string Html
    {
        get
        {
            var html = new StringBuilder($"<!doctype html><html lang=\"{Language.Code}\" dir=\"{(Language.IsRightToLeft ? "rtl" : "ltr")}\"><head><meta charset=\"utf-8\"><title>{Safe(Subject)}</title></head><body style=\"{Body}\"><div style=\"max-width:36em\">");
            foreach (var paragraph in Paragraphs) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
            if (Link is { } link) html.Append(CultureInfo.InvariantCulture, $"<p><a style=\"{Button}\" href=\"{Safe(link.Address)}\">{Safe(link.Words)}</a></p><p style=\"{Quiet}\" dir=\"ltr\">{Safe(link.Address)}</p>");
            foreach (var (title, actions) in Items)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:18px;margin-bottom:4px\">{Safe(title)}</h2><p>");
                foreach (var (words, address) in actions) html.Append(CultureInfo.InvariantCulture, $"<a style=\"{Button}\" href=\"{Safe(address)}\">{Safe(words)}</a> &nbsp; ");
                html.Append("</p>");
            }
            html.Append(CultureInfo.InvariantCulture, $"<hr><p style=\"{Quiet}\">{string.Join("<br>", Foot.Select(Safe))}");
            if (Stop is { } stop) html.Append(CultureInfo.InvariantCulture, $"<br><a href=\"{Safe(stop.Address)}\">{Safe(stop.Words)}</a>");
            return html.Append("</p></div></body></html>").ToString();
        }
    }

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Puts letters into words.</summary>
internal sealed class LetterWriter(Words words, StartOptions options, CurrentSettings settings, SignedLinks links, IEnumerable<OptionalMail> optional)
{
    public const string StopPurpose = "mail-stop", StopPath = "/mail/stop/";

    public bool IsOptional(string kind) => optional.Any(mail => mail.Kind == kind);

    /// <summary>Where its receiver stops mails of this kind; null where they cannot be done without.</summary>
    public string? StopAddress(OutboxLetter letter) => IsOptional(letter.Kind) ? Address(StopPath + links.Sign(StopPurpose, $"{letter.Receiver} {letter.Kind}")) : null;

    public LetterText Write(OutboxLetter letter)
    {
        var language = Language.Of(letter.Language);
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            var content = letter.Read();
            object?[] values = [.. content.Values];
            var body = words[$"mail.{letter.Key}.body", values].Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var items = content.Items.Select(item => (item.Title, (IReadOnlyList<(string, string)>)[.. item.Actions.Select(action => (words[$"mail.action.{action.Key}"], Address(action.Link)))])).ToList();
            (string, string)? link = content.Link is { } to ? (words["mail.open"], Address(to)) : null;
            (string, string)? stop = StopAddress(letter) is { } address ? (words["mail.stop"], address) : null;
            return new LetterText(language, OneLine(words[$"mail.{letter.Key}.subject", values]), body, items, link, [words["mail.sent-by", settings.Now.Name, options.PublicAddress]], stop);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    string Address(string link) => link.StartsWith('/') ? options.PublicAddress + link : link;

    /// <summary>A subject is one line: what somebody wrote cannot add a header.</summary>
    static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
