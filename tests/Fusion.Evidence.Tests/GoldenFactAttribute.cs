namespace Fusion.Evidence.Tests;

/// <summary>A test against published results of other programs, which are not part of the project.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute()
    {
        if (Golden.Folder is null)
            Skip = "FUSION_GOLDEN_DATA is not set, or has no reference-values";
    }
}
