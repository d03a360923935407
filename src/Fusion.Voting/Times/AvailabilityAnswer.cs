using System.Collections.Immutable;

namespace Fusion.Voting.Times;

/// <summary>One person's answers: one for each time, in order.</summary>
/// <param name="Answers">One for each time.</param>
/// <param name="Needed">Whether the meeting makes no sense without this person.</param>
public sealed record AvailabilityAnswer(ImmutableArray<Availability> Answers, bool Needed = false);
