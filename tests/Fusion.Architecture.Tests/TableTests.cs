using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Architecture.Tests;

/// <summary>Only a feature touches its own tables: whose a table is stands in its name.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_table_is_named_after_the_feature_that_owns_it()
    {
        foreach (var (context, model) in Models())
        {
            var mapped = model.GetEntityTypes().ToList();
            Assert.True(mapped.Count > 0, $"{context} maps no entity.");
            var wrong = mapped.Where(entity => !IsOwned(entity)).Select(entity => $"{context}: {entity.Name} lies in {Tables(entity)}, which does not begin with {Prefix(entity.ClrType)}_").ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }
    }

    [Fact]
    public void Both_databases_have_the_same_tables()
    {
        var tables = Models().Select(each => each.Model.GetEntityTypes().Select(Tables).Order(StringComparer.Ordinal)).ToList();
        Assert.Equal(2, tables.Count);
        Assert.Equal(tables[0], tables[1]);
    }

    static bool IsOwned(IReadOnlyEntityType entity) => Tables(entity).Split(' ') is { Length: 1 } names && Prefix(entity.ClrType) is { } prefix && names[0].StartsWith(prefix + "_", StringComparison.Ordinal);

    /// <summary>The table, and the view where there is one.</summary>
    static string Tables(IReadOnlyEntityType entity) => string.Join(' ', new[] { entity.GetTableName() ?? entity.GetContainerColumnName(), entity.GetViewName() }.OfType<string>());

    static string? Prefix(Type entity) => entity.Namespace?.Split('.') switch
    {
        ["Fusion", "Web", "Features", var feature, ..] => feature.ToLowerInvariant(),
        ["Fusion", "Web", "Platform", ..] => "platform",
        ["Microsoft", "AspNetCore", "Identity", ..] => "accounts",
        // A join table that EF makes up has no entity and so no owner: map it as an entity.
        _ => null,
    };

    internal static IEnumerable<(string Context, IModel Model)> Models()
    {
        var web = Assembly.Load("Fusion.Web");
        var factories = web.GetTypes().Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>))).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        var contexts = web.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DbContext))).ToList();
        Assert.True(contexts.Count == 2 && factories.Count == contexts.Count, $"{contexts.Count} contexts and {factories.Count} factories were found.");
        foreach (var factory in factories)
        {
            using var context = (DbContext)factory.GetMethod("CreateDbContext")!.Invoke(Activator.CreateInstance(factory, nonPublic: true), [Array.Empty<string>()])!;
            yield return (context.GetType().Name, context.Model);
        }
    }
}
