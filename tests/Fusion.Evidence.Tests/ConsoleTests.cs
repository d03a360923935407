namespace Fusion.Evidence.Tests;

/// <summary>Tests that take over the console run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    public const string Name = "console";
}
