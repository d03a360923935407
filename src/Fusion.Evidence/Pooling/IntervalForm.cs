namespace Fusion.Evidence.Pooling;

/// <summary>How the interval of the pooled effect is made.</summary>
public enum IntervalForm
{
    /// <summary>By the normal distribution; too narrow where studies are few.</summary>
    Ordinary,

    /// <summary>Knapp and Hartung's, by t with k - 1 degrees of freedom; can be absurdly narrow where studies happen to agree.</summary>
    KnappHartung,

    /// <summary>Knapp and Hartung's, never narrower than the ordinary one was before t: the form to use.</summary>
    TruncatedKnappHartung,
}
