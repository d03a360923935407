namespace Fusion.Voting.Stv;

/// <summary>All ballots of one ranking as they lie with an option: which ranking, at which of its preferences, and what each is worth.</summary>
internal readonly record struct Paper<T>(int Ballot, int At, T Value);
