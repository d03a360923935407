namespace Fusion.Opinion.Mapping;

/// <summary>A way of parting the people of a roster, with what it explains.</summary>
/// <param name="Mixture">The groups.</param>
/// <param name="Labels">Each person's likeliest group by place in the roster, −1 for one who takes no side.</param>
/// <param name="Evidence">How well whole groups explain the votes, in nats; to compare numbers of groups.</param>
internal sealed record Grouping(Mixture Mixture, sbyte[] Labels, double Evidence);
