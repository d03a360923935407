namespace Fusion.Tests;

/// <summary>A test on real data, which is not part of the project: skipped, saying why, where nobody says where it lies.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenFactAttribute : FactAttribute
{
    const string Variable = "FUSION_GOLDEN_DATA";

    /// <remarks>Only the folder as a whole may be absent: a file that is missing in it is a fault.</remarks>
    public GoldenFactAttribute()
    {
        if (!Directory.Exists(Folder)) Skip = $"There is no real data: set {Variable} to its folder.";
    }

    static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Where something lies within the real data.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);
}
