namespace Fusion.Cli;

/// <summary>One verb of the command line.</summary>
/// <param name="Name">What is typed after <c>./fusion</c>.</param>
/// <param name="Use">One line that shows the arguments.</param>
/// <param name="Run">Does it, and answers the exit code: 0 well, 1 a fault in what was given to look at, 2 wrong use.</param>
internal sealed record Command(string Name, string Use, Func<IReadOnlyList<string>, int> Run);
