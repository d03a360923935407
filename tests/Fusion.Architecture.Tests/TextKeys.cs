using System.Text;
using System.Text.RegularExpressions;

namespace Fusion.Architecture.Tests;

/// <summary>Which keys of the interface's sentences a source file uses: <c>T["key"]</c>, <c>words["key", 1]</c>, <c>T.Count("key", n)</c>, both sides of a <c>?:</c>, and <c>T[$"kind.{kind}"]</c> as a pattern.</summary>
internal static partial class TextKeys
{
    internal sealed record Use(string File, int Line, string Key, bool IsPattern);

    public static IEnumerable<Use> In(string file, string text)
    {
        foreach (Match start in Start().Matches(text))
            foreach (var (key, isPattern) in FirstArgument(text, start.Index + start.Length))
                yield return new Use(file, text.AsSpan(0, start.Index).Count('\n') + 1, key, isPattern);
    }

    /// <summary>The literals of the first argument; those that are only compared with are left out.</summary>
    static IEnumerable<(string Key, bool IsPattern)> FirstArgument(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '[' or '(' or '{': depth++; break;
                case ']' or ')' or '}': if (depth-- == 0) yield break; break;
                case ',' when depth == 0: yield break;
                case '\n' when depth == 0 && text[at - 1] == ';': yield break;
                case '$' when at + 1 < text.Length && text[at + 1] == '"':
                    yield return (Pattern(text, ref at), true);
                    break;
                case '"':
                    var end = text.IndexOf('"', at + 1);
                    if (end < 0) yield break;
                    if (!Compared().IsMatch(text[Math.Max(0, at - 8)..at])) yield return (text[(at + 1)..end], false);
                    at = end;
                    break;
                default: break;
            }
        }
    }

    /// <summary>An interpolated string as a regular expression, each hole as any text; leaves <paramref name="at"/> on the closing quote.</summary>
    static string Pattern(string text, ref int at)
    {
        var pattern = new StringBuilder("^");
        for (at += 2; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] != '{')
            {
                pattern.Append(Regex.Escape(text[at].ToString()));
                continue;
            }
            pattern.Append(".+");
            var depth = 1;
            var inText = false;
            while (depth > 0 && ++at < text.Length)
            {
                if (text[at] == '"') inText = !inText;
                if (!inText) depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }
        return pattern.Append('$').ToString();
    }

    [GeneratedRegex(@"(?<![\w.])(?:T|[wW]ords)(?:\[|\.Count\(|\.Has\()")]
    private static partial Regex Start();

    [GeneratedRegex(@"(==|!=|\bis|\bor|\bnot)\s*$")]
    private static partial Regex Compared();
}
