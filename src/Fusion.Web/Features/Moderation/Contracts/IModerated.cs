using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>A feature's part in moderation: shows what is suggested and carries it out once it was accepted.</summary>
internal interface IModerated
{
    IReadOnlyList<CaseKind> Kinds { get; }

    Task<CaseView> Show(WaitingCase waiting, CancellationToken cancel);

    /// <summary>Carries it out, in the transaction of the decision; answers the record that came of it.</summary>
    /// <param name="version">The version of the record that those who decide have seen; what changed since is shown to them first.</param>
    Task<Outcome<Guid?>> Accept(WaitingCase waiting, int version, CancellationToken cancel);
}

/// <param name="Pseudonym">Who sent it, in the open record; null once they have left.</param>
/// <param name="By">The organisation that they acted for; empty for themselves.</param>
internal sealed record WaitingCase(CaseKind Kind, Guid? SubjectId, string Payload, Guid? Pseudonym, string By);

/// <summary>What those who decide see.</summary>
/// <param name="Path">The record that it is about; null for a new one.</param>
/// <param name="Version">Of that record, as shown here.</param>
/// <param name="Fields">Field by field what is there and what is suggested.</param>
/// <param name="Links">Where what is reported can be put right.</param>
internal sealed record CaseView(string? Path, int Version, IReadOnlyList<(IEditableField Field, string Now, string Suggested)> Fields, IReadOnlyList<(string TextKey, string Path)> Links);
