using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>
/// Figures that may only fall. They stand in docs/ratchets.csv; FUSION_RATCHET=write takes over what has fallen. To let one rise, change the file by hand and say why in the commit.
/// </summary>
public sealed class RatchetTests
{
    const string File = "docs/ratchets.csv";

    [Fact]
    public void No_ratchet_has_risen()
    {
        var measured = Measure();
        var committed = Csv.Rows(Repository.Read(File)).Skip(1).ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture));
        Assert.Equal(measured.Keys, committed.Keys.Order(StringComparer.Ordinal));
        var risen = measured.Where(figure => figure.Value.Value > committed[figure.Key]).Select(figure => $"{figure.Key} is {figure.Value.Value} ({figure.Value.Where}) and may be {committed[figure.Key]}").ToList();
        Assert.True(risen.Count == 0, string.Join('\n', risen));
        if (Environment.GetEnvironmentVariable("FUSION_RATCHET") == "write")
            System.IO.File.WriteAllText(Repository.Full(File), "name,value\n" + string.Concat(measured.Select(figure => $"{figure.Key},{figure.Value.Value}\n")));
    }

    [Fact]
    public void A_method_is_measured_from_its_first_line_to_its_last_and_each_suppression_counts()
    {
        var tree = CSharpSyntaxTree.ParseText("""
            #pragma warning disable CA1000, CA1001
            [System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")]
            class A
            {
                /// <summary>Not counted.</summary>
                int Two() =>
                    2;
                int One() => 1;
            }
            """, path: "a.cs");
        Assert.Equal((2, "a.cs:6"), LongestMethod([tree]));
        Assert.Equal(3, Suppressions(tree));
    }

    static SortedDictionary<string, (int Value, string Where)> Measure()
    {
        var trees = Repository.Files("src", ".cs").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), path: path)).ToList();
        var longestFile = trees.MaxBy(tree => tree.GetText().Lines.Count)!;
        var projects = Repository.Files("src", ".csproj").Sum(path => Repository.Project(path).Descendants("NoWarn").Count());
        var suppressed = trees.Where(tree => Suppressions(tree) > 0).Select(tree => tree.FilePath);
        return new(StringComparer.Ordinal)
        {
            ["longest-file"] = (longestFile.GetText().Lines.Count, longestFile.FilePath),
            ["longest-method"] = LongestMethod(trees),
            ["suppressions"] = (trees.Sum(Suppressions) + projects, string.Join(", ", suppressed)),
        };
    }

    /// <summary>A warning switched off counts once for each of its codes.</summary>
    static int Suppressions(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>().Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)).Sum(pragma => Math.Max(1, pragma.ErrorCodes.Count))
        + tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Count(attribute => attribute.Name.ToString().Split('.')[^1] is "SuppressMessage" or "UnconditionalSuppressMessage");

    static (int Lines, string Where) LongestMethod(IReadOnlyList<SyntaxTree> trees)
    {
        var methods = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax).Select(node => (tree, node, Lines: Lines(node, node))));
        // A program's statements at the top are a method too.
        var programs = trees.Select(tree => (tree, Statements: tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().ToList())).Where(program => program.Statements.Count > 0)
            .Select(program => (program.tree, node: (SyntaxNode)program.Statements[0], Lines: Lines(program.Statements[0], program.Statements[^1])));
        var (file, first, lines) = methods.Concat(programs).MaxBy(method => method.Lines);
        return (lines, $"{file.FilePath}:{SourceCode.Line(first)}");
    }

    static int Lines(SyntaxNode first, SyntaxNode last) => last.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
