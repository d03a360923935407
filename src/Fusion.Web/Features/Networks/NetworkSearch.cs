using Fusion.Text;

namespace Fusion.Web.Features.Networks;

/// <summary>Networks by words of their names, the same wherever they are looked for.</summary>
internal static class NetworkSearch
{
    const int MostWords = 12;

    public static IReadOnlyList<string> WordsOf(string text) => [.. Tokens.Of(text, MostWords).Distinct()];

    /// <summary>Those that have all the words of a text in their names; all of them where there is no word in it.</summary>
    public static IQueryable<Network> Called(this IQueryable<Network> networks, string text) => WordsOf(text).Aggregate(networks, (found, word) => found.Where(network => network.SearchText.Contains(word)));
}
