namespace Fusion.Evidence.Tests;

/// <summary>Reads our own test vectors.</summary>
internal static class Vectors
{
    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "vectors", file);

    /// <summary>The values of the lines of metafor.csv that begin with a name, in the order of the file.</summary>
    public static IReadOnlyList<double[]> Metafor(string name) =>
        [.. File.ReadAllLines(Path("metafor.csv")).Where(line => line.StartsWith(name + ",", StringComparison.Ordinal)).Select(line => line.Split(',').Skip(1).Select(Golden.Number).ToArray())];

    public static double[] OneOfMetafor(string name) => Assert.Single(Metafor(name));
}
