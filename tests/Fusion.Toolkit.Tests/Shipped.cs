using Fusion.Toolkit.Files;

namespace Fusion.Toolkit.Tests;

/// <summary>The instruments that ship, as files.</summary>
internal static class Shipped
{
    const string Begin = "Fusion.Toolkit.Instruments.", End = ".json";

    public static IReadOnlyDictionary<string, string> Files { get; } = typeof(Instrument).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Begin, StringComparison.Ordinal)).ToDictionary(name => name[Begin.Length..^End.Length], Text);

    public static Instrument Read(string key) => InstrumentFile.Read(Files[key]).Instrument!;

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Instrument).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
