using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fusion.Architecture.Tests;

/// <summary>Sources as the compiler understands them; a tree's path is relative to the root of its assembly's project.</summary>
internal static class SourceCode
{
    public const string WebFolder = "src/Fusion.Web";

    // What a generator writes at build time (a regular expression, say) is not here, and nothing else may be missing.
    static readonly string[] WrittenByGenerators = ["CS8795", "CS9248"];

    const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Net.Http.Json; global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    static readonly Lazy<CSharpCompilation> OfWeb = new(() =>
    {
        var compilation = Compile(Repository.Files(WebFolder, ".cs").Select(path => (path[(WebFolder.Length + 1)..], Repository.Read(path))));
        AssertUnderstood(compilation);
        return compilation;
    });

    /// <summary>All of Fusion.Web; the test that first asks for it fails when the compiler does not understand all of it.</summary>
    public static CSharpCompilation Web => OfWeb.Value;

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = sources.Append(("", ImplicitUsings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1));
        return CSharpCompilation.Create("Fusion.Web", trees, References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    /// <summary>All that the running tests are made of, the app's own packages among it.</summary>
    public static IReadOnlyList<PortableExecutableReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Fusion.Web.dll" or "Fusion.Architecture.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static void AssertUnderstood(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error && !WrittenByGenerators.Contains(found.Id)).ToList();
        Assert.True(errors.Count == 0, "What the compiler does not understand cannot be checked:\n" + string.Join('\n', errors.Take(5)));
    }

    public static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
