namespace Fusion.Evidence;

/// <summary>What a reader of a result must know beside its figures.</summary>
public enum NoteKind
{
    /// <summary>One study: the result is that study itself and says nothing about other places.</summary>
    OneStudy,

    /// <summary>Two studies: how places differ cannot be told.</summary>
    TwoStudies,

    /// <summary>Fewer than five studies: the prediction is very rough.</summary>
    FewForPrediction,

    /// <summary>The studies agree more closely than chance allows for, and the plain Knapp-Hartung interval is narrower than the ordinary one.</summary>
    NarrowInterval,

    /// <summary>All studies have the same effect.</summary>
    IdenticalEffects,

    /// <summary>The studies agree so closely that no variance between places fits: its interval is given as zero.</summary>
    TauIntervalEmpty,

    /// <summary>A zero cell: one half was added to all four counts of that study.</summary>
    HalfAdded,

    /// <summary>Studies point in both directions; <see cref="Note.Count"/> is the smaller number.</summary>
    MixedSigns,

    /// <summary>Studies lie far from all others; <see cref="Note.Count"/> says how many.</summary>
    FarFromOthers,

    /// <summary>Without one of the studies the result would be another: its interval would, or would no longer, hold zero.</summary>
    OneStudyDecides,

    /// <summary>Several results of one partner were combined into one row; <see cref="Note.Count"/> rows went into others.</summary>
    PartnersCombined,

    /// <summary>Results of one partner stand as if they were independent; <see cref="Note.Count"/> rows are concerned.</summary>
    PartnersRepeated,

    /// <summary>Different measures, or results with and without comparison, were pooled because it was asked for.</summary>
    MixedAsAsked,

    /// <summary>A group of one study stands in a comparison of groups: how places differ within it is unknown.</summary>
    LonelyGroup,

    /// <summary>The interval rests on an assumed correlation between before and after.</summary>
    AssumedCorrelation,
}
