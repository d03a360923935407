namespace Fusion.Opinion;

/// <summary>How a map is made. Nothing here changes the result.</summary>
/// <param name="Threads">At most so many threads; −1 leaves it to the runtime.</param>
public sealed record MapOptions(int Threads = -1)
{
    /// <summary>At most so many threads; −1 leaves it to the runtime.</summary>
    public int Threads { get; } = Threads is -1 or > 0 ? Threads : throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "A number of threads is above 0, or -1.");
}
