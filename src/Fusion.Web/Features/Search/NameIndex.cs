using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Search;

/// <summary>Places, themes and terms by their names in every language of the interface.</summary>
internal sealed class NameIndex(PlaceTree places, FrameworkBook book)
{
    volatile State state = new([], TextIndex.Build([]), [], TextIndex.Build([]), [], TextIndex.Build([]));

    public (int, IReadOnlyList<PlaceNode>) Places(string text, int take) => Best(state.Places, state.PlaceText, text, take);

    public (int, IReadOnlyList<TermView>) Themes(string text, int take) => Best(state.Themes, state.ThemeText, text, take);

    public (int, IReadOnlyList<TermView>) Terms(string text, int take) => Best(state.Terms, state.TermText, text, take);

    public void Refresh()
    {
        IReadOnlyList<PlaceNode> nodes = [.. places.All.OrderBy(place => place.Code, StringComparer.Ordinal)];
        IReadOnlyList<TermView> themes = book.Terms(FrameworkBook.AimsAndHopes);
        IReadOnlyList<TermView> terms = [.. book.All.Where(framework => framework.Code != FrameworkBook.AimsAndHopes).SelectMany(framework => framework.Terms)];
        state = new State(nodes, TextIndex.Build(nodes.Select(place => SearchText.Of(Language.All.Select(language => place.Name(language.Code)).Append(place.EnglishName).Append(place.Code), []))),
            themes, TextIndex.Build(themes.Select(TextOf)), terms, TextIndex.Build(terms.Select(TextOf)));
    }

    static string TextOf(TermView term) => SearchText.Of(term.Label.All.Concat(term.Short.All).Select(text => text.Text).Append(term.Code), term.Definition.All.Select(text => text.Text));

    static (int, IReadOnlyList<T>) Best<T>(IReadOnlyList<T> rows, TextIndex index, string text, int take)
    {
        using var matches = index.Find(text);
        return matches is null ? (0, []) : (matches.Documents.Count(), [.. matches.Best(take).Select(at => rows[at])]);
    }

    sealed record State(IReadOnlyList<PlaceNode> Places, TextIndex PlaceText, IReadOnlyList<TermView> Themes, TextIndex ThemeText, IReadOnlyList<TermView> Terms, TextIndex TermText);
}

/// <summary>Makes the index anew when places or frameworks have changed.</summary>
internal sealed class NameIndexRefresh(Topic topic, NameIndex index) : IReadModel
{
    public Topic Topic => topic;

    public int Order => 10;

    public Task Refresh(CancellationToken cancel)
    {
        index.Refresh();
        return Task.CompletedTask;
    }
}
