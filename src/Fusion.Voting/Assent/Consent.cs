using Fusion.Voting.Rules;

namespace Fusion.Voting.Assent;

/// <summary>Consent: a proposal is adopted when no objection stands, however many or few are in favour.</summary>
/// <remarks>After G. Endenburg's sociocracy: "no argued objection", not "all agree".</remarks>
public static class Consent
{
    /// <summary>Decides.</summary>
    /// <param name="voices">What each person said, once each.</param>
    /// <param name="electorate">How many could take part.</param>
    /// <param name="quorum">How many must; null for none.</param>
    /// <exception cref="ArgumentException">A person speaks twice, or more speak than may.</exception>
    public static ConsentResult Decide(IEnumerable<ConsentVoice> voices, long electorate, Quorum? quorum = null)
    {
        ArgumentNullException.ThrowIfNull(voices);
        var all = voices.OrderBy(voice => voice.Person).ToList();
        if (all.DistinctBy(voice => voice.Person).Count() != all.Count)
            throw new ArgumentException("A person speaks twice.", nameof(voices));
        var turnout = new Turnout(electorate, all.Count, all.Count(voice => voice.Stance == ConsentStance.Abstain));
        var check = quorum?.Check(turnout);
        List<ConsentVoice> Of(ConsentStance stance, bool resolved = false) => [.. all.Where(voice => voice.Stance == stance && voice.Resolved == resolved)];
        var standing = Of(ConsentStance.Objection);
        var outcome = check is { Met: false } || turnout.Voting == 0 ? AssentOutcome.NoQuorum : standing.Count == 0 ? AssentOutcome.Adopted : AssentOutcome.NotAdopted;
        return new ConsentResult(outcome, turnout, check, standing, Of(ConsentStance.Objection, resolved: true), Of(ConsentStance.Concern));
    }
}
