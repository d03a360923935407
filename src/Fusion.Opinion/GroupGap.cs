namespace Fusion.Opinion;

/// <summary>How many people stand between two groups, among those who have voted on enough to tell.</summary>
/// <param name="First">A group's id.</param>
/// <param name="Second">Another's.</param>
/// <param name="AtEnd">People within ¼ of what is typical of one of them, or of where they are most beyond: of the one where they are fewer.</param>
/// <param name="Between">People within ¼ of half way.</param>
/// <param name="IsClear">Whether there are at most half as many between as at that end, and fewer beyond doubt.</param>
public sealed record GroupGap(int First, int Second, int AtEnd, int Between, bool IsClear);
