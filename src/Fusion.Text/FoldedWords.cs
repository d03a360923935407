using System.Globalization;
using System.Text;

namespace Fusion.Text;

/// <summary>Folded words with their inner apostrophes still marked as U+0027: what folding and tokens have in common.</summary>
internal static class FoldedWords
{
    private const int LongestMarkRun = 30;
    private const char None = '\0';

    public static string Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return Map(text);
        var decomposed = Sanitised(text).Normalize(NormalizationForm.FormKD);
        return Map(decomposed).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Well-formed text without marks that folding drops and without long runs of others, which would make
    /// normalisation (it sorts each run of marks by insertion) quadratic.</summary>
    private static string Sanitised(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        while (!text.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf16(text, out var rune, out var consumed) == System.Buffers.OperationStatus.Done;
            text = text[consumed..];
            if (!valid)
            {
                clean.Append(' ');
                marks = 0;
                continue;
            }
            var category = Rune.GetUnicodeCategory(rune);
            if (FoldingTable.IsDropped(rune, category))
                continue;
            marks = FoldingTable.IsMark(category) ? marks + 1 : 0;
            if (marks > LongestMarkRun)
                continue;
            if (rune.Value == 0xB4)
                clean.Append('\'');
            else if (category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                clean.Append(' ');
            else
                Append(clean, rune);
        }
        return clean.ToString();
    }

    private static string Map(ReadOnlySpan<char> decomposed)
    {
        var words = new StringBuilder(decomposed.Length);
        var gap = None;
        var marks = 0;
        foreach (var rune in decomposed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (FoldingTable.IsDropped(rune, category))
                continue;
            if (FoldingTable.IsApostrophe(rune))
            {
                gap = gap == None ? '\'' : ' ';
            }
            else if (FoldingTable.IsMark(category))
            {
                if (words.Length > 0 && gap == None && ++marks <= LongestMarkRun)
                    Append(words, rune);
            }
            else if (FoldingTable.IsWord(category))
            {
                if (words.Length > 0 && gap != None)
                    words.Append(gap);
                gap = None;
                marks = 0;
                AppendLetter(words, rune, category);
            }
            else
            {
                gap = ' ';
            }
        }
        return words.ToString();
    }

    private static void AppendLetter(StringBuilder words, Rune rune, UnicodeCategory category)
    {
        if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LetterNumber)
            rune = Rune.ToLowerInvariant(rune);
        if (category == UnicodeCategory.DecimalDigitNumber)
            words.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
        else if (rune.IsAscii)
            words.Append((char)rune.Value);
        else if (FoldingTable.Replacement(rune.Value) is { } replacement)
            words.Append(replacement);
        else
            Append(words, rune);
    }

    private static void Append(StringBuilder builder, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        builder.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
