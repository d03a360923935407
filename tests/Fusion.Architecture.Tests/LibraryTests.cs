using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Fusion.Architecture.Tests;

public sealed class LibraryTests
{
    const string BannedSymbols = "src/BannedSymbols.txt";

    // Each is no library, and why.
    static readonly Dictionary<string, string> NoLibraries = new()
    {
        ["src/Fusion.Cli/Fusion.Cli.csproj"] = "the command line reads and writes files",
        ["src/Fusion.Signing/Fusion.Signing.csproj"] = "it calls OpenSSL's libcrypto and keeps keys on disk",
        ["src/Fusion.Web/Fusion.Web.csproj"] = "the host",
    };

    public static TheoryData<string> Forbidden =>
    [
        "System.IO.File.ReadAllText(\"a\")", "new System.IO.StringReader(\"a\")", "new System.Net.Http.HttpClient()", "System.Net.Dns.GetHostName()", "System.DateTime.UtcNow",
        "System.DateTime.Now", "System.DateTime.Today", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.Now", "System.Guid.NewGuid()", "System.Guid.CreateVersion7()",
        "new System.Random()", "System.Random.Shared", "System.Environment.MachineName", "System.Console.In", "System.Diagnostics.Process.GetCurrentProcess()",
        "System.Security.Cryptography.RandomNumberGenerator.Create()", "System.Threading.Thread.CurrentThread",
    ];

    [Fact]
    public void Every_project_is_a_library_or_listed_as_none()
    {
        var projects = Repository.Files("src", ".csproj");
        Assert.NotEmpty(Libraries());
        Assert.Equal(projects.Except(Libraries()), NoLibraries.Keys);
    }

    [Fact]
    public void A_library_references_no_package_and_no_project()
    {
        string[] references = ["PackageReference", "ProjectReference", "FrameworkReference", "Reference", "Import"];
        foreach (var library in Libraries())
        {
            var named = Repository.Project(library).Descendants().Where(element => references.Contains(element.Name.LocalName)).Select(element => element.ToString()).ToList();
            Assert.True(named.Count == 0, $"{library} references {string.Join(", ", named)}");
        }
    }

    [Fact]
    public void What_a_library_restores_is_the_analyzer_of_banned_symbols_and_nothing_else()
    {
        foreach (var library in Libraries())
        {
            using var file = JsonDocument.Parse(Repository.Read($"{Path.GetDirectoryName(library)}/packages.lock.json"));
            var restored = file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()).Select(package => package.Name);
            Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], restored);
        }
    }

    [Fact]
    public void Every_library_is_given_the_banned_symbols_and_none_switches_the_analyzer_off()
    {
        var group = Repository.Project("Directory.Build.targets").Descendants("ItemGroup").Single(items => items.Attribute("Condition")?.Value == "'$(PureLibrary)' == 'true'");
        Assert.Contains(group.Elements("PackageReference"), reference => reference.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(group.Elements("AdditionalFiles"), file => file.Attribute("Include")?.Value.EndsWith(BannedSymbols, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(Repository.Files("src", ".cs", ".csproj", ".editorconfig", ".globalconfig"), path => Repository.Read(path).Contains("RS0030", StringComparison.Ordinal));
        Assert.DoesNotContain("RS0030", Repository.Read(".editorconfig") + Repository.Read("Directory.Build.props") + Repository.Read("Directory.Build.targets"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task A_library_that_reaches_out_does_not_build(string expression)
    {
        Assert.Equal(["RS0030"], (await Analyze(expression)).Distinct());
    }

    [Fact]
    public async Task A_library_that_only_computes_builds()
    {
        Assert.Empty(await Analyze("new System.Random(7).Next() + System.Math.Max(1, 2)"));
    }

    static async Task<IEnumerable<string>> Analyze(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText($"class Library {{ public object? Value() => {expression}; }}");
        var compilation = CSharpCompilation.Create("Library", [tree], SourceCode.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        SourceCode.AssertUnderstood(compilation);
        var options = new AnalyzerOptions([new AdditionalFile(Repository.Full(BannedSymbols), Repository.Read(BannedSymbols))]);
        var found = await compilation.WithAnalyzers(Analyzers(), options).GetAnalyzerDiagnosticsAsync();
        return found.Select(diagnostic => diagnostic.Id);
    }

    /// <summary>The analyzer itself, from its package.</summary>
    static ImmutableArray<DiagnosticAnalyzer> Analyzers()
    {
        var package = typeof(LibraryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BannedApiAnalyzers").Value!;
        var folder = Path.Combine(package, "analyzers", "dotnet", "cs");
        Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        var analyzers = Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll"));
        var analyzer = analyzers.GetType("Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.CSharpSymbolIsBannedAnalyzer", throwOnError: true)!;
        return [(DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!];
    }

    static IReadOnlyList<string> Libraries() => [.. Repository.Files("src", ".csproj").Where(path => Repository.Project(path).Descendants("PureLibrary").Any(mark => mark.Value == "true"))];

    sealed class AdditionalFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
