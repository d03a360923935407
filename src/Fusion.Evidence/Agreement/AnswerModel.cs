namespace Fusion.Evidence.Agreement;

/// <summary>How people would answer who do not look at the question: what agreement is measured against.</summary>
public enum AnswerModel
{
    /// <summary>Every anchor as often as any other.</summary>
    Uniform,

    /// <summary>The middle more often than the ends, falling evenly (triangular).</summary>
    Triangular,
}
