namespace Fusion.Text;

/// <summary>A word of a vocabulary close to the one sought.</summary>
/// <param name="Index">Its place in the <see cref="Vocabulary"/>.</param>
/// <param name="Edits">The least number of edits between them; 0 for the word itself.</param>
public readonly record struct NearWord(int Index, int Edits);
