namespace Fusion.Voting.Stv;

/// <summary>Where an option stands during a count.</summary>
internal enum Standing
{
    Continuing,
    Elected,
    Excluded,
}
