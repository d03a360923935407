using System.Text;

namespace Fusion.Text;

/// <summary>Readable ASCII names for addresses.</summary>
public static class Slugs
{
    /// <summary>What a title without a letter that can be written in ASCII becomes.</summary>
    public const string Empty = "item";

    /// <summary>A slug: words of a–z and 0–9 joined by single hyphens.</summary>
    /// <param name="title">Any text. Cyrillic, Greek, Arabic and Hebrew letters are transliterated one by one; other scripts are left out.</param>
    /// <param name="maxLength">The longest slug; at least 4. A longer one ends at a hyphen if there is one in its second half.</param>
    /// <returns>Never empty: <see cref="Empty"/> if nothing remains. The slug of a slug is the slug.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 4.</exception>
    /// <remarks>Not unique: the caller adds a number. O(n).</remarks>
    public static string Of(string title, int maxLength = 80)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, Empty.Length);
        var slug = new StringBuilder();
        var gap = false;
        foreach (var letter in Folding.Fold(title))
        {
            if (slug.Length > maxLength)
                break;
            var ascii = Latin(letter);
            if (letter == ' ')
                gap = slug.Length > 0;
            else if (ascii.Length > 0 || char.IsAsciiLetterOrDigit(letter))
                Append(slug, letter, ascii, ref gap);
        }
        return slug.Length == 0 ? Empty : Cut(slug.ToString(), maxLength);
    }

    private static void Append(StringBuilder slug, char letter, string ascii, ref bool gap)
    {
        if (gap)
            slug.Append('-');
        gap = false;
        if (ascii.Length > 0)
            slug.Append(ascii);
        else
            slug.Append(letter);
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug;
        var hyphen = slug.LastIndexOf('-', maxLength);
        return slug[..(hyphen > maxLength / 2 ? hyphen : maxLength)].TrimEnd('-');
    }

    // Simple tables in the manner of BGN/PCGN, without diacritics; folding has already unified letter variants.
    private const string CyrillicFromA = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya";
    private const string GreekFromAlpha = "a v g d e z i th i k l m n x o p r s s t y f ch ps o";
    private const string HebrewFromAlef = "a b g d h v z h t y k k l m m n n s a p p ts ts k r sh t";
    private const string ArabicFromHamza = " a a w a y a b h t th j h kh d dh r z s sh s d t z a gh";
    private const string ArabicFromFeh = "f q k l m n h w y y";

    private static readonly string[] Cyrillic = CyrillicFromA.Split(' ');
    private static readonly string[] Greek = GreekFromAlpha.Split(' ');
    private static readonly string[] Hebrew = HebrewFromAlef.Split(' ');
    private static readonly string[] Arabic = ArabicFromHamza.Split(' ');
    private static readonly string[] ArabicEnd = ArabicFromFeh.Split(' ');

    private static string Latin(char letter) => letter switch
    {
        < (char)0x80 => "",
        >= 'а' and <= 'я' => Cyrillic[letter - 'а'],
        >= 'α' and <= 'ω' => Greek[letter - 'α'],
        >= 'א' and <= 'ת' => Hebrew[letter - 'א'],
        >= '\u0621' and <= '\u063A' => Arabic[letter - '\u0621'],
        >= '\u0641' and <= '\u064A' => ArabicEnd[letter - '\u0641'],
        'і' => "i",
        'є' => "ye",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ђ' => "dj",
        'ћ' => "c",
        'џ' => "dz",
        'ѕ' => "dz",
        'қ' => "k",
        'ғ' => "gh",
        'ң' => "ng",
        'ө' => "o",
        'ү' or 'ұ' => "u",
        'һ' => "h",
        'ә' => "a",
        '\u067E' => "p",
        '\u0686' => "ch",
        '\u0698' => "zh",
        '\u06AF' => "g",
        '\u0679' => "t",
        '\u0688' => "d",
        '\u0691' => "r",
        '\u06BA' => "n",
        _ => "",
    };
}
