using Fusion.Text;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>What a statement must be: short, one idea, and not what somebody said already.</summary>
internal static class StatementRules
{
    /// <summary>From this share of common words two statements are shown as alike.</summary>
    const double Alike = 0.5;
    const int Shortest = 8, MostShown = 3;

    public static Rejection? Check(string? text, string field = "text")
    {
        var plain = Plain(text);
        if (plain.Length == 0) return new(field, "statement.missing");
        if (plain.Length < Shortest || !plain.Any(char.IsLetter)) return new(field, "statement.short");
        if (plain.Length > Statement.Longest) return new(field, "statement.long", Statement.Longest, plain.Length);
        return Sentences(plain) > 1 ? new(field, "statement.several") : null;
    }

    /// <summary>One line, without what could steer a screen.</summary>
    public static string Plain(string? text) => string.Join(' ', string.Concat((text ?? "").Select(unit => char.IsControl(unit) || unit is '\u202a' or '\u202b' or '\u202d' or '\u202e' ? ' ' : unit)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Statements that say nearly the same, the nearest first.</summary>
    public static IReadOnlyList<StatementView> Like(ConversationView view, string? text)
    {
        var words = Words(Plain(text).Length > Statement.Longest ? Plain(text)[..Statement.Longest] : Plain(text));
        if (words.Count == 0) return [];
        return [.. view.In.Select(statement => (statement, share: statement.Text.All.Max(one => Share(words, Words(one.Text)))))
            .Where(pair => pair.share >= Alike).OrderByDescending(pair => pair.share).ThenBy(pair => pair.statement.Number).Take(MostShown).Select(pair => pair.statement)];
    }

    /// <summary>Of the words that either has, the share that both have (Jaccard), a word counting as the same when it differs by what a slip of the finger makes.</summary>
    static double Share(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var common = one.Count(word => other.Any(against => NearMatch.Within(word, against, NearMatch.Allowed(Math.Min(word.Length, against.Length)))));
        return other.Count == 0 ? 0 : (double)common / Math.Max(one.Count, one.Count + other.Count - common);
    }

    /// <summary>The words that carry meaning, roughly: those of more than three letters, or all where there are none.</summary>
    static IReadOnlyList<string> Words(string text)
    {
        var all = Tokens.Of(text, 60).Distinct().ToList();
        var longer = all.Where(word => word.Length > 3).ToList();
        return longer.Count > 0 ? longer : all;
    }

    static int Sentences(string text)
    {
        var count = 1;
        for (var at = 0; at + 2 < text.Length; at++)
            if (text[at] is '.' or '!' or '?' or '؟' or ';' or '؛' && text[at + 1] == ' ' && at > 3 && text[at - 2] != '.' && text[at - 2] != ' ') count++;
        return count;
    }
}
