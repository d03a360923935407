namespace Fusion.Cli.Count;

/// <summary>The forms of ballot files.</summary>
internal enum BallotForm
{
    Csv,
    Blt,
    PrefLib,
    Pabulib,
}
