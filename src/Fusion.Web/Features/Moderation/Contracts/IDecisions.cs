namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>A feature in which hosts and weavers decide what everybody may know of. Registered with <c>AddScoped&lt;IDecisions, …&gt;</c>; it stands at <c>/moderation</c>.</summary>
internal interface IDecisions
{
    /// <summary>What was decided before a moment, the newest first; never who asked for it, nor what they wrote.</summary>
    Task<IReadOnlyList<Decided>> Before(DateTime until, int most, CancellationToken cancel);
}

/// <param name="Kind">What it was about; its sentence is <c>case.{Kind}</c>.</param>
/// <param name="Decision">Its sentence is <c>decision.{Decision}</c>.</param>
/// <param name="Reason">Why, if a reason was asked for: <c>reason.{Reason}</c>.</param>
/// <param name="Note">What those who decided say about it.</param>
/// <param name="RecordId">The public record that it is about; null where a suggested one was refused.</param>
/// <param name="Title">What that record is called.</param>
internal sealed record Decided(Guid Id, DateTime At, string Kind, string Decision, string? Reason, string Note, Guid? RecordId, string Title);
