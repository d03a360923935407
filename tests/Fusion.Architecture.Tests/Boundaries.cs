using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>One file may name one type beyond the dependency rule, and why.</summary>
internal sealed record AllowedName(string File, string Type, string Reason);

/// <summary>A place where code names what the dependency rule keeps from it.</summary>
internal sealed record Trespass(string File, int Line, string Named, string Rule)
{
    public override string ToString() => $"{File}:{Line} names {Named}: {Rule}";
}

/// <summary>
/// The dependency rule inside Fusion.Web, over the compiler's own understanding of the code: what is named through a type argument, inferred
/// by <c>var</c> or only passed on counts as named. Whose code it is follows from the file's folder.
/// </summary>
internal sealed class Boundaries(CSharpCompilation compilation)
{
    const string Features = "Fusion.Web.Features.";
    const string Manifest = "Fusion.Web.Platform.IFeature";

    public IReadOnlyList<Trespass> Find() =>
        [.. compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(Find).Distinct().OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Named, StringComparer.Ordinal)];

    /// <summary>What the public members of a feature's Contracts show must be contracts too, or a page could reach what is behind them. Their internal members are for their own feature.</summary>
    public IReadOnlyList<Trespass> FindLeaks() =>
        [.. Declared().Where(type => IsContract(NamespaceOf(type))).SelectMany(type => Shown(type).SelectMany(shown => Parts(shown.Type)
            .Where(part => FeatureOf(NamespaceOf(part)) is not null && !IsContract(NamespaceOf(part)))
            .Select(part => new Trespass(PathOf(shown.Member), LineOf(shown.Member), Name(part), "a contract shows only contracts"))))
            .Distinct().OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line)];

    public IReadOnlyList<INamedTypeSymbol> Manifests() => [.. Declared().Where(IsManifest)];

    public IReadOnlyList<string> FeatureNames() => [.. Declared().Select(type => FeatureOf(NamespaceOf(type))).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    IEnumerable<INamedTypeSymbol> Declared() =>
        compilation.SyntaxTrees.SelectMany(tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(declaration => (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!);
        });

    IEnumerable<Trespass> Find(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes())
            foreach (var named in Named(model, node))
                if (RuleAgainst(tree.FilePath, named) is { } rule)
                    yield return new Trespass(tree.FilePath, SourceCode.Line(node), named is INamespaceSymbol space ? space.ToDisplayString() : Name((INamedTypeSymbol)named), rule);
    }

    static string? RuleAgainst(string file, ISymbol named)
    {
        var space = (named as INamespaceSymbol ?? named.ContainingNamespace)?.ToDisplayString() ?? "";
        var owner = FeatureOf(space);
        var folders = file.Split('/');
        if (owner is null || folders.Length == 1) return null;
        if (named is INamedTypeSymbol type && IsManifest(type)) return type.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree.FilePath == file) ? null : "only Program names the manifests";
        var isContract = IsContract(space);
        return folders[0] switch
        {
            "Features" when folders[1] == owner || isContract => null,
            "Features" => "features meet only at their Contracts",
            "Ui" when isContract => null,
            "Ui" => "Ui knows no more of features than their Contracts",
            var other => $"{other} knows no feature",
        };
    }

    static IEnumerable<ISymbol> Named(SemanticModel model, SyntaxNode node)
    {
        if (node is UsingDirectiveSyntax { Name: { } target })
            return model.GetSymbolInfo(target).Symbol is { } imported ? Parts(imported).Append<ISymbol>(imported).Where(part => part is INamedTypeSymbol or INamespaceSymbol) : [];
        var found = new List<ISymbol?>();
        if (node is ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax)
        {
            var symbol = model.GetSymbolInfo(node);
            if (symbol.Symbol is not INamespaceSymbol) found.Add(symbol.Symbol);
            found.AddRange(symbol.CandidateSymbols.Where(candidate => candidate is not INamespaceSymbol));
        }
        if (node is ExpressionSyntax)
        {
            var type = model.GetTypeInfo(node);
            found.Add(type.Type);
            found.Add(type.ConvertedType);
        }
        if (node is ParameterSyntax or SingleVariableDesignationSyntax) found.Add(model.GetDeclaredSymbol(node));
        return found.OfType<ISymbol>().SelectMany(Parts);
    }

    /// <summary>The declared types that naming a symbol names.</summary>
    static IEnumerable<INamedTypeSymbol> Parts(ISymbol symbol) => symbol switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        IPointerTypeSymbol pointer => Parts(pointer.PointedAtType),
        INamedTypeSymbol { IsAnonymousType: true } => [],
        INamedTypeSymbol type => type.TypeArguments.SelectMany(Parts).Concat(type.ContainingType is { } outer ? Parts(outer) : []).Prepend(type.OriginalDefinition),
        IMethodSymbol method => method.TypeArguments.SelectMany(Parts).Concat(method.ContainingType is { } owner ? Parts(owner) : []),
        IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType is { } owner ? Parts(owner) : [],
        ILocalSymbol local => Parts(local.Type),
        IParameterSymbol parameter => Parts(parameter.Type),
        _ => [],
    };

    static IEnumerable<(ISymbol Member, ITypeSymbol Type)> Shown(INamedTypeSymbol type)
    {
        if (type.DeclaredAccessibility == Accessibility.Private) yield break;
        if (type.BaseType is { } parent) yield return (type, parent);
        foreach (var face in type.Interfaces) yield return (type, face);
        foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected))
        {
            if (member is IPropertySymbol property) yield return (member, property.Type);
            if (member is IFieldSymbol field) yield return (member, field.Type);
            // A constructor takes what the container gives it; nobody else calls it.
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } method) continue;
            yield return (member, method.ReturnType);
            foreach (var parameter in method.Parameters) yield return (member, parameter.Type);
        }
    }

    static bool IsManifest(INamedTypeSymbol type) => type.AllInterfaces.Any(face => face.ToDisplayString() == Manifest);

    static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";

    static string? FeatureOf(string space) => space.StartsWith(Features, StringComparison.Ordinal) ? space[Features.Length..].Split('.')[0] : null;

    static bool IsContract(string space) => space.StartsWith(Features, StringComparison.Ordinal) && space.Split('.') is [_, _, _, _, "Contracts", ..];

    static string Name(INamedTypeSymbol type) => $"{NamespaceOf(type)}.{type.Name}";

    static string PathOf(ISymbol symbol) => symbol.Locations[0].SourceTree!.FilePath;

    static int LineOf(ISymbol symbol) => symbol.Locations[0].GetLineSpan().StartLinePosition.Line + 1;
}
