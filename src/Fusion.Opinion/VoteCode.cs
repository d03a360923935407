namespace Fusion.Opinion;

/// <summary>A statement and a vote on it in one number: 3·statement + vote + 1, which is also the place of that vote in a table.</summary>
internal static class VoteCode
{
    public const int Width = 3;

    public static int Of(int statement, Vote vote) => (Width * statement) + (int)vote + 1;

    public static int Statement(int code) => code / Width;

    public static Vote Vote(int code) => (Vote)((code % Width) - 1);
}
