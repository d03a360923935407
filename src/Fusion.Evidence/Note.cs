namespace Fusion.Evidence;

/// <summary>Something that a reader must know beside the figures.</summary>
/// <param name="Kind">What: a host says it in its reader's language.</param>
/// <param name="Count">How many it concerns, for the kinds that count.</param>
public readonly record struct Note(NoteKind Kind, int Count = 0)
{
    /// <summary>The note as an English sentence.</summary>
    public string Text => Kind switch
    {
        NoteKind.OneStudy => "This is one study, not a pooled result; it says nothing about how other places would differ.",
        NoteKind.TwoStudies => "Two studies cannot tell how much places differ; read each of them.",
        NoteKind.FewForPrediction => "Fewer than five studies: what to expect in a new place is a very rough guess.",
        NoteKind.NarrowInterval => "The studies agree more closely than chance allows for, and the plain Knapp-Hartung interval is narrower than the ordinary one: prefer the truncated form.",
        NoteKind.IdenticalEffects => "All studies have the same effect; ask whether they are the same study told more than once.",
        NoteKind.TauIntervalEmpty => "The studies agree more closely than chance allows for; the interval of the variance between places is given as zero.",
        NoteKind.HalfAdded => "Nobody or everybody in a group had the outcome: one half was added to all four counts of that study.",
        NoteKind.MixedSigns => $"The studies point in both directions ({Count} against the others): the average hides that it helped in some places and not in others.",
        NoteKind.FarFromOthers => $"{Count} of the studies lie far from all others: look for an error in the figures, or for what was different there.",
        NoteKind.OneStudyDecides => "Leaving out a single study would change what the result says.",
        NoteKind.PartnersCombined => $"Several results of one partner count as one: {Count} rows went into others.",
        NoteKind.PartnersRepeated => $"{Count} rows come from partners with several results and are treated as independent, which makes the interval too narrow.",
        NoteKind.MixedAsAsked => "Unlike results were pooled because it was asked for; the figure has no clear unit.",
        NoteKind.LonelyGroup => "A group of one study is compared with others: how places differ within it is unknown, so that the test between groups is too sure.",
        NoteKind.AssumedCorrelation => "The correlation between before and after was not measured but assumed.",
        _ => "",
    };
}
