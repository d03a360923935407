using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>docs/requirements.csv says where each requirement lives and which tests show it; it may not claim what is not there.</summary>
public sealed class RequirementTests
{
    const string File = "docs/requirements.csv";

    static readonly IReadOnlyList<string[]> Rows = Csv.Rows(Repository.Read(File));

    [Fact]
    public void The_list_has_its_four_columns()
    {
        Assert.Equal(["no", "requirement", "page", "tests"], Rows[0]);
        Assert.All(Rows, row => Assert.Equal(4, row.Length));
    }

    [Fact]
    public void Each_of_the_474_requirements_is_there_once_and_in_words()
    {
        Assert.Equal(Enumerable.Range(1, 474).Select(number => $"R{number:000}"), Rows.Skip(1).Select(row => row[0]));
        Assert.All(Rows.Skip(1), row => Assert.NotEmpty(row[1]));
    }

    [Fact]
    public void A_page_and_the_tests_that_show_it_are_claimed_together()
    {
        var wrong = Rows.Skip(1).Where(row => (row[2].Length == 0) != (row[3].Length == 0)).Select(row => row[0]).ToList();
        Assert.True(wrong.Count == 0, $"{File}: a page without tests, or tests without a page: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void Every_test_that_is_cited_exists()
    {
        var missing = Missing(Rows.Skip(1), TestNames()).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void A_test_that_is_cited_and_does_not_exist_is_seen()
    {
        var names = TestNames();
        Assert.Contains(nameof(A_test_that_is_cited_and_does_not_exist_is_seen), names);
        Assert.DoesNotContain(nameof(TestNames), names);
        string[] row = ["R001", "", "/", $"{nameof(A_test_that_is_cited_and_does_not_exist_is_seen)}; A_test_that_nobody_wrote"];
        Assert.Equal([$"{File}: R001 cites A_test_that_nobody_wrote, and there is no such test"], Missing([row], names));
    }

    static IEnumerable<string> Missing(IEnumerable<string[]> rows, HashSet<string> names) => rows.SelectMany(row => row[3].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(name => !names.Contains(name)).Select(name => $"{File}: {row[0]} cites {name}, and there is no such test"));

    /// <summary>The names of all methods under tests/ that carry a Fact or a Theory.</summary>
    static HashSet<string> TestNames()
    {
        var names = Repository.Files("tests", ".cs").SelectMany(path => CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is var name && (name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal))))
            .Select(method => method.Identifier.Text).ToHashSet();
        Assert.NotEmpty(names);
        return names;
    }
}
