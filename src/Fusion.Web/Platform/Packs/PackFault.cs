namespace Fusion.Web.Platform.Packs;

/// <summary>Something wrong with a pack. Row 1 is the header line, row 0 the file as a whole.</summary>
internal sealed record PackFault(string File, int Row, string Message)
{
    public override string ToString() => $"{File}:{Row}: {Message}";
}
