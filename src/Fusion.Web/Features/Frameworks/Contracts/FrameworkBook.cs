using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Frameworks.Contracts;

/// <summary>All frameworks and their terms, in memory: few, read by every page, changed seldom.</summary>
internal sealed class FrameworkBook(Database database) : IReadModel
{
    public const string AimsAndHopes = "aims-and-hopes";

    volatile State state = new([], []);

    public Topic Topic => Topic.Frameworks;

    public int Order => 0;

    public IReadOnlyList<FrameworkView> All => state.Frameworks;

    public FrameworkView? Framework(string code) => state.ByCode.GetValueOrDefault(code);

    public TermView? Term(string framework, string code) => Framework(framework)?.Find(code);

    public IReadOnlyList<TermView> Terms(string framework) => Framework(framework)?.Terms ?? [];

    public IReadOnlyList<TermView> Aims => [.. Terms(AimsAndHopes).Where(term => term.Parent is null)];

    public IReadOnlyList<TermView> Hopes => [.. Terms(AimsAndHopes).Where(term => term.Parent is not null)];

    public TermView? Theme(string code) => Term(AimsAndHopes, code);

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var frameworks = await db.Set<Framework>().ToListAsync(cancel);
        var terms = await db.Set<Term>().ToListAsync(cancel);
        var links = await db.Set<TermLink>().ToListAsync(cancel);
        var views = frameworks.OrderBy(framework => framework.Position).ThenBy(framework => framework.Code, StringComparer.Ordinal)
            .Select(framework => new FrameworkView(framework.Id.Value, framework.Code, framework.Title, framework.Description, framework.SourceSlug, framework.Url)).ToList();
        var byId = views.ToDictionary(view => view.Id);
        var termById = new Dictionary<Guid, TermView>();
        foreach (var term in terms.OrderBy(term => term.Position).ThenBy(term => term.Code, StringComparer.Ordinal))
        {
            var view = new TermView(term.Id.Value, byId[term.FrameworkId.Value], term.Code, term.Number, term.Label, term.Short, term.Definition, term.Hue, term.SourceSlug, term.Note, term.ParentCode);
            view.Framework.Add(view);
            termById[view.Id] = view;
        }
        foreach (var view in termById.Values) view.FindParent();
        foreach (var link in links)
            if (termById.TryGetValue(link.FromId.Value, out var from) && termById.TryGetValue(link.ToId.Value, out var to)) from.LinkList.Add((to, link.Relation));
        state = new State(views, views.ToDictionary(view => view.Code));
    }

    sealed record State(IReadOnlyList<FrameworkView> Frameworks, Dictionary<string, FrameworkView> ByCode);
}

internal sealed class FrameworkView(Guid id, string code, Localised title, Localised description, string? source, string? url)
{
    readonly List<TermView> terms = [];
    readonly Dictionary<string, TermView> byCode = [];

    public Guid Id => id;

    public string Code => code;

    public Localised Title => title;

    public Localised Description => description;

    public string? SourceSlug => source;

    public string? Url => url;

    public string Path => $"/vocabularies/{code}";

    public IReadOnlyList<TermView> Terms => terms;

    public IEnumerable<TermView> Tops => terms.Where(term => term.Parent is null);

    public TermView? Find(string term) => byCode.GetValueOrDefault(term);

    public void Add(TermView term)
    {
        terms.Add(term);
        byCode.Add(term.Code, term);
    }
}

internal sealed class TermView(Guid id, FrameworkView framework, string code, string number, Localised label, Localised shortLabel, Localised definition, string? hue, string? source, string? note, string? parentCode)
{
    internal List<(TermView Term, TermRelation Relation)> LinkList { get; } = [];

    public Guid Id => id;

    public FrameworkView Framework => framework;

    public string Code => code;

    public string Number => number;

    public Localised Label => label;

    /// <summary>The short label, or the label where there is none.</summary>
    public Localised Short => shortLabel.IsEmpty ? label : shortLabel;

    public Localised Definition => definition;

    public string? SourceSlug => source;

    public string? Note => note;

    public TermView? Parent { get; private set; }

    public List<TermView> Children { get; } = [];

    /// <summary>Its own hue or its parent's.</summary>
    public string? Hue => hue ?? Parent?.Hue;

    public string Path => $"/vocabularies/{framework.Code}/{code}";

    public string ThemePath => $"/themes/{code}";

    public IEnumerable<TermView> Linked(TermRelation relation) => LinkList.Where(link => link.Relation == relation).Select(link => link.Term);

    /// <summary>1 for a top term, 2 for a term beneath it, and so on.</summary>
    public int Level => Parent is null ? 1 : Parent.Level + 1;

    public void FindParent()
    {
        if (parentCode is null || framework.Find(parentCode) is not { } parent) return;
        Parent = parent;
        parent.Children.Add(this);
    }

    public override string ToString() => label.ToString();
}
