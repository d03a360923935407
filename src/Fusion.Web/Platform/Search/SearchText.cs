using Fusion.Text;

namespace Fusion.Web.Platform.Search;

/// <summary>What a record is found by: the tokens of its titles, a line end, the tokens of its other texts. Made when it is written, so that reading an index needs no folding.</summary>
internal static class SearchText
{
    const int MostTokens = 600;

    public static string Of(IEnumerable<string> titles, IEnumerable<string> texts)
    {
        var inTitle = titles.SelectMany(text => Tokens.ForIndex(text, MostTokens)).Distinct().ToList();
        var elsewhere = texts.SelectMany(text => Tokens.ForIndex(text, MostTokens)).Distinct().Except(inTitle).Take(MostTokens);
        return $"{string.Join(' ', inTitle)}\n{string.Join(' ', elsewhere)}";
    }
}
