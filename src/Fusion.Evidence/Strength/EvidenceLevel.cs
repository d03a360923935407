using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Strength;

/// <summary>One level of evidence and what it takes.</summary>
/// <param name="Key">Its name in files and texts: lower case, without spaces.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Needs">What it takes, as a sentence for readers.</param>
/// <param name="Design">The weakest design that counts.</param>
/// <param name="Findings">How many findings of such a design; 1 or more.</param>
/// <param name="Places">In how many places; 1 or more. Findings without place count as one place.</param>
/// <param name="Teams">By how many teams; 1 or more. Findings without team count as one team.</param>
public sealed record EvidenceLevel(string Key, string Name, string Needs, StudyDesign Design, int Findings = 1, int Places = 1, int Teams = 1);
