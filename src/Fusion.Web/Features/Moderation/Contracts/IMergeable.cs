using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>A kind of record of which two can be found to be one.</summary>
internal interface IMergeable
{
    /// <summary>As in <c>organisations</c>.</summary>
    string Kind { get; }

    IReadOnlyList<IEditableField> Fields { get; }

    /// <summary>A record as it is set beside another; null when it is none of this kind.</summary>
    Task<MergeSide?> Side(Guid id, CancellationToken cancel);

    /// <summary>Puts one into the other, links and all; answers what is needed to part them again.</summary>
    /// <param name="fromGone">The fields of which the kept record takes what the other says.</param>
    Task<string> Merge(Guid kept, Guid gone, IReadOnlyCollection<string> fromGone, CancellationToken cancel);

    /// <summary>Parts them again. What people changed in the kept record since stays as it is.</summary>
    Task Part(Guid kept, Guid gone, string undo, CancellationToken cancel);
}

/// <param name="Links">How many other records lead to it.</param>
internal sealed record MergeSide(Guid Id, string Title, string Path, int Version, Draft Draft, int Links);
