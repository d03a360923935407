using System.Xml.Linq;

namespace Fusion.Architecture.Tests;

/// <summary>The project's files as they lie in its folder; paths are relative to it, with forward slashes.</summary>
internal static class Repository
{
    static readonly string[] NotSources = ["bin", "obj", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Full(path));

    public static string Full(string path) => Path.Combine(Root, path);

    /// <summary>The files under a folder with one of the endings, in order; at least one, for a selector that finds nothing proves nothing.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var found = Below(Full(folder)).Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count > 0, $"No file under {folder} ends with {string.Join(" or ", endings)}.");
        return found;
    }

    public static XDocument Project(string path) => XDocument.Load(Full(path));

    static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotSources.Contains(Path.GetFileName(inner))).SelectMany(Below));

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fusion.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the project's folder.");
        return folder;
    }
}
