namespace Fusion.OpenRecord.Tests;

/// <summary>Tests that catch what is printed run alone: there is one console, and property tests print to it too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneConsole
{
    public const string Name = "console";
}
