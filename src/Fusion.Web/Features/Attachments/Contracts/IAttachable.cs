using Fusion.Web.Features.Accounts.Contracts;

namespace Fusion.Web.Features.Attachments.Contracts;

/// <summary>Something that pictures and papers can be attached to. A feature that has such things registers one; it alone knows who may see and change them.</summary>
internal interface IAttachable
{
    /// <summary>What has this id, and what the reader may do with its files; null where it is not this feature's.</summary>
    /// <param name="actor">Who asks; null for somebody without an account.</param>
    Task<Attachable?> Find(Guid subject, Actor? actor, CancellationToken cancel);
}

/// <param name="Path">Its page.</param>
/// <param name="MayRead">Whether this reader may see the thing and all its files, also what is not public.</param>
/// <param name="MayChange">Whether they may add files and take some away.</param>
/// <param name="PublicUntil">Files added up to then are for everybody; null for none.</param>
internal sealed record Attachable(string Title, string Path, bool MayRead, bool MayChange, DateTime? PublicUntil);
