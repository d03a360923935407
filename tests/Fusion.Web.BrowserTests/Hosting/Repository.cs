namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string NodeModules => Path.Combine(Root, "tests", "Fusion.Web.BrowserTests", "node_modules");

    public static string Pictures => Path.Combine(Root, "docs", "pictures");

    static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fusion.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a clone of Fusion.");
    }
}
