namespace Fusion.Opinion.Exports;

/// <summary>What <c>summary.csv</c> says.</summary>
/// <param name="Topic">The conversation's title.</param>
/// <param name="Url">Where it is held.</param>
/// <param name="Views">People who looked.</param>
/// <param name="Voters">People who voted.</param>
/// <param name="Commenters">People who wrote statements.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Groups">Groups found.</param>
/// <param name="Description">What it is about.</param>
public sealed record ExportSummary(string Topic, string Url, int Views, int Voters, int Commenters, int Statements, int Groups, string Description);
