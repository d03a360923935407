using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

public sealed partial class BoundaryTests
{
    static readonly AllowedName[] Allowed =
    [
        new("Data/FusionDb.cs", "Fusion.Web.Features.Accounts.Account", "Identity's context is generic over the account"),
        new("Data/DesignTime.cs", "Fusion.Web.Features.Accounts.FusionIdentity", "EF's tools need the app's own registration of Identity, or the passkey table is missing"),
    ];

    [Fact]
    public void Features_meet_only_at_their_contracts_and_Platform_Ui_and_Data_know_no_feature()
    {
        var found = new Boundaries(SourceCode.Web).Find();
        var unexpected = found.Where(trespass => !Allowed.Any(allowed => Covers(allowed, trespass))).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        var unused = Allowed.Where(allowed => !found.Any(trespass => Covers(allowed, trespass))).ToList();
        Assert.True(unused.Count == 0, "No longer needed, so no longer allowed: " + string.Join(", ", unused));
    }

    [Fact]
    public void There_are_features_to_check_and_each_has_one_manifest()
    {
        var boundaries = new Boundaries(SourceCode.Web);
        var features = boundaries.FeatureNames();
        Assert.True(features.Count >= 5, $"Only {features.Count} features were found.");
        var manifests = boundaries.Manifests().Select(type => type.ToDisplayString()).Order(StringComparer.Ordinal);
        Assert.Equal(features.Select(name => $"Fusion.Web.Features.{name}.{name}Feature"), manifests);
    }

    [Fact]
    public void A_contract_shows_only_contracts()
    {
        var leaks = new Boundaries(SourceCode.Web).FindLeaks();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = SourceCode.Web.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Select(space => (tree.FilePath, Space: space.Name.ToString(), Folder: "Fusion.Web" + string.Concat(tree.FilePath.Split('/')[..^1].Select(part => "." + part)))))
            .Where(file => file.Space != file.Folder).Select(file => $"{file.FilePath} is in {file.Space} and not in {file.Folder}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var without = SourceCode.Web.SyntaxTrees.Where(tree => tree.FilePath.Contains('/', StringComparison.Ordinal) && !tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any());
        Assert.Empty(without.Select(tree => tree.FilePath));
    }

    [Fact]
    public void Pages_name_other_features_only_at_their_contracts()
    {
        var found = Repository.Files(SourceCode.WebFolder, ".cshtml").SelectMany(path => PageTrespasses(path[(SourceCode.WebFolder.Length + 1)..], Repository.Read(path))).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void The_check_of_code_sees_a_set_of_another_features_entity_and_an_inferred_type()
    {
        var code = SourceCode.Compile(
        [
            ("Program.cs", "System.Console.WriteLine(new Fusion.Web.Features.Alpha.AlphaFeature());"),
            ("Platform/IFeature.cs", "namespace Fusion.Web.Platform;\ninterface IFeature;\nclass Db { public IQueryable<T> Set<T>() => null!; }"),
            ("Features/Alpha/AlphaFeature.cs", "namespace Fusion.Web.Features.Alpha;\nclass AlphaFeature : Fusion.Web.Platform.IFeature;\nclass Thing { public int Size; }\nclass Things { public static List<Thing> All() => []; }"),
            ("Features/Alpha/Contracts/AlphaBook.cs", "namespace Fusion.Web.Features.Alpha.Contracts;\nclass AlphaBook {\npublic Thing Find() => new();\npublic int Count() => 1; }"),
            ("Features/Beta/Page.cs", """
                using Fusion.Web.Features.Alpha.Contracts;
                namespace Fusion.Web.Features.Beta;
                class Own { public int Size; }
                class Page(Fusion.Web.Platform.Db db, AlphaBook book)
                {
                    int Fine() => db.Set<Own>().Count() + book.Count();
                    object Bad() => db.Set<Other.Thing>().Count();
                    int Worse() { var found = book.Find(); return found.Size; }
                    object Worst() => typeof(Other.AlphaFeature);
                }
                """.Replace("Other.", "Alpha.", StringComparison.Ordinal)),
            ("Platform/Reach.cs", "namespace Fusion.Web.Platform;\nusing Fusion.Web.Features.Alpha.Contracts;\nclass Reach {\nobject All() => Features.Alpha.Things.All(); }"),
            ("Ui/Show.cs", "namespace Fusion.Web.Ui;\nclass Show {\nint Count(Features.Alpha.Contracts.AlphaBook book) => book.Count();\nint Size(Features.Alpha.Things all) => 1; }"),
        ]);
        SourceCode.AssertUnderstood(code);
        var boundaries = new Boundaries(code);
        Assert.Equal(
        [
            "Features/Beta/Page.cs:7 names Fusion.Web.Features.Alpha.Thing: features meet only at their Contracts",
            "Features/Beta/Page.cs:8 names Fusion.Web.Features.Alpha.Thing: features meet only at their Contracts",
            "Features/Beta/Page.cs:9 names Fusion.Web.Features.Alpha.AlphaFeature: only Program names the manifests",
            "Platform/Reach.cs:2 names Fusion.Web.Features.Alpha.Contracts: Platform knows no feature",
            "Platform/Reach.cs:4 names Fusion.Web.Features.Alpha.Thing: Platform knows no feature",
            "Platform/Reach.cs:4 names Fusion.Web.Features.Alpha.Things: Platform knows no feature",
            "Ui/Show.cs:4 names Fusion.Web.Features.Alpha.Things: Ui knows no more of features than their Contracts",
        ], boundaries.Find().Select(found => found.ToString()));
        Assert.Equal(["Features/Alpha/Contracts/AlphaBook.cs:3 names Fusion.Web.Features.Alpha.Thing: a contract shows only contracts"], boundaries.FindLeaks().Select(found => found.ToString()));
    }

    [Fact]
    public void The_check_of_pages_sees_a_using_and_a_full_name()
    {
        const string page = """
            @using Fusion.Web.Features.Alpha.Contracts
            @using Fusion.Web.Features.Alpha
            @model Fusion.Web.Features.Beta.PageModel
            @using F = Fusion.Web.Features
            @namespace Fusion.Web.Features.Alpha
            """;
        Assert.Equal(
        [
            "Features/Beta/Page.cshtml:2 names Fusion.Web.Features.Alpha: features meet only at their Contracts",
            "Features/Beta/Page.cshtml:4 names Fusion.Web.Features: a page names no namespace of all features",
            "Features/Beta/Page.cshtml:5 names @namespace: a page stays in its own namespace",
        ], PageTrespasses("Features/Beta/Page.cshtml", page).Select(found => found.ToString()));
    }

    static IEnumerable<Trespass> PageTrespasses(string file, string text)
    {
        var own = file.Split('/') is ["Features", var folder, _, ..] ? folder : null;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("@namespace", StringComparison.Ordinal))
            {
                yield return new Trespass(file, i + 1, "@namespace", "a page stays in its own namespace");
                continue;
            }
            if (AliasOfAll().IsMatch(lines[i])) yield return new Trespass(file, i + 1, "Fusion.Web.Features", "a page names no namespace of all features");
            foreach (Match match in FeatureName().Matches(lines[i]))
                if (match.Groups["feature"].Value != own && match.Groups["part"].Value != "Contracts")
                    yield return new Trespass(file, i + 1, match.Value, "features meet only at their Contracts");
        }
    }

    static bool Covers(AllowedName allowed, Trespass trespass) => allowed.File == trespass.File && allowed.Type == trespass.Named
        || allowed.File == trespass.File && trespass.Named == allowed.Type[..allowed.Type.LastIndexOf('.')];

    [GeneratedRegex(@"Fusion\.Web\.Features\.(?<feature>\w+)(\.(?<part>\w+))?(\.\w+)*")]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"@using\s+(\w+\s*=\s*)?Fusion(\.Web(\.Features)?)?\s*;?\s*$")]
    private static partial Regex AliasOfAll();
}
