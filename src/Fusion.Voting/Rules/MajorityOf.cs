namespace Fusion.Voting.Rules;

/// <summary>What a majority is a share of.</summary>
public enum MajorityOf
{
    /// <summary>Those who voted for or against.</summary>
    Votes,

    /// <summary>All who cast a ballot, so that abstaining works against.</summary>
    Cast,

    /// <summary>All who may vote, so that staying away works against.</summary>
    Electorate,
}
