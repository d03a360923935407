using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Architecture.Tests;

/// <summary>Two organisations that are merged are one in every feature: whatever names an organisation follows it.</summary>
public sealed class MergeTests
{
    const string Id = "OrganisationId", Links = "IOrganisationLinks";

    // The merge itself writes these.
    static readonly string[] OfTheMerge = ["Organisation", "OrganisationProfile"];

    [Fact]
    public void Whatever_names_an_organisation_follows_it_when_it_is_merged()
    {
        var naming = TableTests.Models().First().Model.GetEntityTypes().Where(NamesOne).Select(entity => entity.ClrType).Where(type => !OfTheMerge.Contains(type.Name)).ToList();
        Assert.True(naming.Count >= 5, $"Only {naming.Count} entities were found that name an organisation.");
        var registered = Registered();
        var wrong = naming.Where(type => !IsMoved(type.Name, FeatureOf(type.Namespace!), registered)).Select(type => $"{type.FullName} names an organisation, and no {Links} that its feature registers moves it").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_check_sees_an_entity_that_no_one_moves_and_links_that_are_not_registered()
    {
        var tree = CSharpSyntaxTree.ParseText("namespace Fusion.Web.Features.Alpha; class MoveThings(Db db) : IOrganisationLinks { object All => db.Set<Thing>(); }", path: "Features/Alpha/MoveThings.cs");
        Assert.Equal([true, false, false], new[] { Moves([tree], "Thing", "Alpha", ["MoveThings"]), Moves([tree], "Other", "Alpha", ["MoveThings"]), Moves([tree], "Thing", "Alpha", []) });
    }

    static bool NamesOne(IReadOnlyEntityType entity) => entity.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Name == Id);

    static bool IsMoved(string entity, string feature, IReadOnlyCollection<string> registered) => Moves(SourceCode.Web.SyntaxTrees, entity, feature, registered);

    /// <summary>Whether a class of the feature that is registered to follow merges reads or writes the table.</summary>
    static bool Moves(IEnumerable<Microsoft.CodeAnalysis.SyntaxTree> code, string entity, string feature, IReadOnlyCollection<string> registered) => code
        .Where(tree => tree.FilePath.StartsWith($"Features/{feature}/", StringComparison.Ordinal)).SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        .Where(type => registered.Contains(type.Identifier.Text) && type.BaseList?.Types.Any(one => one.Type.ToString() == Links) == true)
        .Any(type => type.DescendantNodes().OfType<GenericNameSyntax>().Any(name => name.Identifier.Text == "Set" && name.TypeArgumentList.Arguments.ToString() == entity));

    /// <summary>The classes that features register: <c>AddScoped&lt;IOrganisationLinks, X&gt;</c>.</summary>
    static List<string> Registered() => [.. SourceCode.Web.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>())
        .Where(name => name.Identifier.Text == "AddScoped" && name.TypeArgumentList.Arguments is [var service, _] && service.ToString() == Links).Select(name => name.TypeArgumentList.Arguments[1].ToString())];

    static string FeatureOf(string space) => space.Split('.') is ["Fusion", "Web", "Features", var feature, ..] ? feature : throw new InvalidOperationException($"{space} is no feature");
}
