namespace Fusion.Opinion;

/// <summary>Where one participant stands.</summary>
/// <param name="X">Along the axis on which people differ most, within about ±1: how far, on the root mean square over statements, the
/// votes that one would expect of this person lie from the mean. 0 without a vote that takes a side.</param>
/// <param name="Y">The same along the second axis.</param>
/// <param name="Group">The id of the group that is likelier than all others together, or null.</param>
/// <param name="Certainty">The probability of the likeliest group, 0 to 1; 0 without groups or votes.</param>
public readonly record struct PersonOnMap(float X, float Y, int? Group, float Certainty);
