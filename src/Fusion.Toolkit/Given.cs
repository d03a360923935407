namespace Fusion.Toolkit;

/// <summary>One line of somebody's answer to an item.</summary>
/// <param name="Line">0 for an answer of one line; else its number from 1: of a written line, or of a card that is ranked.</param>
/// <param name="First">The point, the rank, or the number of the card that was chosen, each from 1. Of a pair: now.</param>
/// <param name="Second">Of a pair: where one wants to be.</param>
/// <param name="Text">Words of one's own.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record Given(int Line, int? First = null, int? Second = null, string Text = "", string Evidence = "")
{
    /// <summary>The most letters of a line.</summary>
    public const int MostText = 600;

    /// <summary>The most letters of its evidence.</summary>
    public const int MostEvidence = 400;

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => First is null && Second is null && Text.Length == 0 && Evidence.Length == 0;
}
