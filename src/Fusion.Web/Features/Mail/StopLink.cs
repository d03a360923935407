using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;

namespace Fusion.Web.Features.Mail;

/// <summary>What the link at the foot of a mail says: whose, and which kind.</summary>
internal sealed record StopLink(string Receiver, string Kind)
{
    /// <summary>Null when this host did not write it, or has no such kind any more.</summary>
    public static StopLink? Read(SignedLinks links, LetterWriter writer, string? token) =>
        links.Open(LetterWriter.StopPurpose, token)?.Split(' ') is [var receiver, var kind] && writer.IsOptional(kind) ? new StopLink(receiver, kind) : null;
}
