using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Tests.Hosting;

/// <summary>A content pack that a test writes or changes, in a folder of its own.</summary>
internal sealed class PackFolder : IDisposable
{
    readonly TempFolder folder = new();

    public string Path => folder.Path;

    /// <summary>A copy of the movement's pack.</summary>
    public static PackFolder OfMovement() => CopyOf(Site.ShippedContent);

    public static PackFolder CopyOf(string other)
    {
        var pack = new PackFolder();
        foreach (var file in Directory.EnumerateFiles(other)) File.Copy(file, System.IO.Path.Combine(pack.Path, System.IO.Path.GetFileName(file)));
        return pack;
    }

    /// <summary>A small pack of one source and the entries that are given, each as key, kind and title.</summary>
    public static PackFolder Small(string id = "small", params (string Key, string Kind, string Title)[] entries)
    {
        var pack = new PackFolder();
        pack.Write("pack.json", $$"""{"id":"{{id}}","version":"1.0.0","title":{"en":"A small pack"},"licence":"CC-BY-4.0","languages":["en","fr"]}""");
        pack.Write("sources.csv", $"key,title\r\n{id}-book,A small book\r\n");
        pack.Entries(id, entries);
        return pack;
    }

    public void Entries(string id, params (string Key, string Kind, string Title)[] entries) =>
        Write("entries.csv", ["key,kind,title:en,source", .. entries.Select(entry => $"{entry.Key},{entry.Kind},\"{entry.Title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{id}-book")]);

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Write(string file, IEnumerable<string> lines) => Write(file, string.Join("\r\n", lines) + "\r\n");

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Replace(string file, string what, string with)
    {
        var text = Read(file);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Write(file, text.Replace(what, with, StringComparison.Ordinal));
    }

    /// <summary>The rows of a file, header first.</summary>
    public static List<List<string>> Rows(string folder, string file) => Csv.Read(File.ReadAllText(System.IO.Path.Combine(folder, file)), out _);

    public void Dispose() => folder.Dispose();
}
