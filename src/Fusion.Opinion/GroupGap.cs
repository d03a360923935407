namespace Fusion.Opinion;

/// <summary>How many people stand between two groups, among the better informed half of them.</summary>
/// <param name="First">A group's id.</param>
/// <param name="Second">Another's.</param>
/// <param name="AtEnd">People near what is typical of one of them: of the one where they are fewer.</param>
/// <param name="Between">People half way.</param>
/// <param name="IsClear">Whether there are at most half as many between as at that end, and fewer beyond doubt.</param>
public sealed record GroupGap(int First, int Second, int AtEnd, int Between, bool IsClear);
