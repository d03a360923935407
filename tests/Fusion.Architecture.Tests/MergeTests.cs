using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Architecture.Tests;

/// <summary>Two records that are merged are one in every feature: whatever names an organisation or an entry follows it.</summary>
public sealed class MergeTests
{
    // The merges themselves write the tables of the records and their parts.
    [Theory]
    [InlineData("OrganisationId", 5, "Organisation", "OrganisationProfile")]
    [InlineData("EntryId", 3, "Entry", "EntryFact", "EntryLink", "EntryOrganisation", "EntryPoint")]
    public void Whatever_names_a_record_follows_it_when_it_is_merged(string id, int atLeast, params string[] ofTheMerge)
    {
        var naming = TableTests.Models().First().Model.GetEntityTypes().Where(entity => NamesOne(entity, id)).Select(entity => entity.ClrType).Where(type => !ofTheMerge.Contains(type.Name)).ToList();
        Assert.True(naming.Count >= atLeast, $"Only {naming.Count} entities were found that have an {id}.");
        var registered = Registered(id);
        var wrong = naming.Where(type => !Moves(SourceCode.Web.SyntaxTrees, id, type.Name, FeatureOf(type.Namespace!), registered)).Select(type => $"{type.FullName} has an {id}, and no {Links(id)} that its feature registers moves it").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_check_sees_an_entity_that_no_one_moves_and_links_that_are_not_registered()
    {
        var tree = CSharpSyntaxTree.ParseText("namespace Fusion.Web.Features.Alpha; class MoveThings(Db db) : IRecordLinks<EntryId> { object All => db.Set<Thing>(); }", path: "Features/Alpha/MoveThings.cs");
        Assert.Equal([true, false, false, false], new[] { Moves([tree], "EntryId", "Thing", "Alpha", ["MoveThings"]), Moves([tree], "EntryId", "Other", "Alpha", ["MoveThings"]), Moves([tree], "EntryId", "Thing", "Alpha", []), Moves([tree], "OrganisationId", "Thing", "Alpha", ["MoveThings"]) });
    }

    static string Links(string id) => $"IRecordLinks<{id}>";

    static bool NamesOne(IReadOnlyEntityType entity, string id) => entity.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Name == id);

    /// <summary>Whether a class of the feature that is registered to follow merges reads or writes the table.</summary>
    static bool Moves(IEnumerable<Microsoft.CodeAnalysis.SyntaxTree> code, string id, string entity, string feature, IReadOnlyCollection<string> registered) => code
        .Where(tree => tree.FilePath.StartsWith($"Features/{feature}/", StringComparison.Ordinal)).SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        .Where(type => registered.Contains(type.Identifier.Text) && type.BaseList?.Types.Any(one => one.Type.ToString() == Links(id)) == true)
        .Any(type => type.DescendantNodes().OfType<GenericNameSyntax>().Any(name => name.Identifier.Text == "Set" && name.TypeArgumentList.Arguments.ToString() == entity));

    /// <summary>The classes that features register: <c>AddScoped&lt;IRecordLinks&lt;…&gt;, X&gt;</c>.</summary>
    static List<string> Registered(string id) => [.. SourceCode.Web.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>())
        .Where(name => name.Identifier.Text == "AddScoped" && name.TypeArgumentList.Arguments is [var service, _] && service.ToString() == Links(id)).Select(name => name.TypeArgumentList.Arguments[1].ToString())];

    static string FeatureOf(string space) => space.Split('.') is ["Fusion", "Web", "Features", var feature, ..] ? feature : throw new InvalidOperationException($"{space} is no feature");
}
