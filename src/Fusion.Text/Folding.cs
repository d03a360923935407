using System.Text;

namespace Fusion.Text;

/// <summary>Reduces text in many languages to the plain words that people compare and search by.</summary>
/// <remarks>
/// The result is words of letters and digits, one space between them, none at the ends. In it
/// <list type="bullet">
/// <item>compatibility forms are resolved (Unicode NFKD, UAX #15) and the result is composed again (NFC);</item>
/// <item>Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac marks and the Arabic tatweel are dropped; vowel signs of other
/// scripts (Devanagari, Thai, kana voicing) carry meaning and are kept;</item>
/// <item>case is folded, and letters that people type otherwise are replaced (ß → ss, ø → o, æ → ae, ı → i, þ → th);</item>
/// <item>Arabic letter variants are unified (أ إ آ ٱ → ا, ى ی → ي, ة → ه, ک → ك), decimal digits of every script become 0–9;</item>
/// <item>an apostrophe after an elided article before a vowel parts two words (l'école → l ecole), any other apostrophe inside a word
/// vanishes (children's → childrens);</item>
/// <item>invisible format characters vanish; everything else, also a lone surrogate, parts words.</item>
/// </list>
/// </remarks>
public static class Folding
{
    /// <summary>Folds <paramref name="text"/>.</summary>
    /// <param name="text">Any UTF-16 text, also malformed; any length.</param>
    /// <returns>The folded words; empty if there is no letter or digit. Folding it again changes nothing.</returns>
    /// <remarks>O(n) time and space for hostile input too: runs of marks are cut to 30, as in Stream-Safe Text (UAX #15 §13).</remarks>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var words = FoldedWords.Of(text);
        if (!words.Contains('\''))
            return words;

        var folded = new StringBuilder(words.Length);
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (folded.Length > 0)
                folded.Append(' ');
            AppendWord(folded, words.AsSpan(range));
        }
        return folded.ToString();
    }

    private static void AppendWord(StringBuilder folded, ReadOnlySpan<char> word)
    {
        var article = true;
        while (word.IndexOf('\'') is var at and >= 0)
        {
            var part = word[..at];
            word = word[(at + 1)..];
            folded.Append(part);
            article &= Elision.IsElided(part, word);
            if (article)
                folded.Append(' ');
        }
        folded.Append(word);
    }
}
