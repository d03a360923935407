using System.Globalization;
using System.Text;

namespace Fusion.Text;

/// <summary>What becomes of one character in folding.</summary>
internal static class FoldingTable
{
    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsWord(UnicodeCategory category) =>
        category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Straight, curly, modifier and prime forms, and the grave accent typed for want of a better key.</summary>
    public static bool IsApostrophe(Rune rune) =>
        rune.Value is '\'' or '`' or 0x2018 or 0x2019 or 0x201B or 0x02BC or 0x2032 or 0x055A or 0xFF07;

    /// <summary>Marks without meaning for search, signs of transliteration, tatweel, Hebrew geresh, and invisible characters
    /// (the zero width space U+200B is kept: it parts words).</summary>
    public static bool IsDropped(Rune rune, UnicodeCategory category)
    {
        var value = rune.Value;
        if (value < 0xAD)
            return false;
        return value is 0x0640 or 0x07FA or 0x02B9 or 0x02BA or 0x02BB or 0x02BE or 0x02BF or 0x05F3 or 0x05F4
            || (category == UnicodeCategory.Format && value != 0x200B)
            || (IsMark(category) && IsDroppedMark(value));
    }

    private static bool IsDroppedMark(int value) => value is
        (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0489) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF)
        or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F) or (>= 0xA66F and <= 0xA67D) or (>= 0x2DE0 and <= 0x2DFF) // Latin, Greek, Cyrillic
        or (>= 0x0591 and <= 0x05C7) or 0xFB1E // Hebrew
        or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x08CA and <= 0x08FF)
        or (>= 0x0898 and <= 0x089F) // Arabic
        or 0x0711 or (>= 0x0730 and <= 0x074A) // Syriac
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F); // variation selectors

    /// <summary>Letters that Unicode does not decompose, as people type them on another keyboard.</summary>
    public static string? Replacement(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' or 'ɗ' or 'ɖ' => "d",
        'ı' => "i",
        'ŋ' => "n",
        'ħ' => "h",
        'ŧ' => "t",
        'ĸ' or 'ƙ' => "k",
        'ɓ' => "b",
        'ɛ' or 'ə' or 'ǝ' => "e",
        'ɔ' => "o",
        'ɲ' => "n",
        'ƴ' => "y",
        'ƒ' => "f",
        'ɣ' => "g",
        'ς' => "σ",
        'ґ' => "г",
        0x0671 => "\u0627",
        0x0649 or 0x06CC or 0x06D2 => "\u064A",
        0x0629 or 0x06C1 or 0x06D5 or 0x06BE => "\u0647",
        0x06A9 => "\u0643",
        _ => null,
    };
}
