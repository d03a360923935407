namespace Fusion.Voting.Files;

/// <summary>One word of a BLT file.</summary>
internal readonly record struct BltToken(string Text, int Line, bool Quoted);
