namespace Fusion.Opinion.Tests;

/// <summary>A test on real conversations; skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenDataFactAttribute : FactAttribute
{
    const string Variable = "FUSION_GOLDEN_DATA";

    public GoldenDataFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "polis"))) Skip = $"There are no real conversations: set {Variable} to a folder with polis/ in it.";
    }

    static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>The folder of one conversation.</summary>
    public static string Conversation(string name) => Path.Combine(Folder, "polis", name);
}
