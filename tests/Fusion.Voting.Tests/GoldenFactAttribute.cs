namespace Fusion.Voting.Tests;

/// <summary>A test that needs real data, which is not part of the project.</summary>
public sealed class GoldenFactAttribute : FactAttribute
{
    /// <summary>The environment variable that names the folder of real data.</summary>
    public const string Variable = "FUSION_GOLDEN_DATA";

    public GoldenFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = $"There is no real data: set {Variable} to its folder.";
    }

    public static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";
}
