namespace Fusion.Web.Features.Reminders.Contracts;

/// <summary>A feature tells who looks after what. Registered with <c>AddScoped&lt;ICaretakers, …&gt;</c>; whoever looks after something that nobody confirmed for a year is asked once a year.</summary>
internal interface ICaretakers
{
    /// <summary>What was last confirmed before <paramref name="before"/>, or never, and who looks after it. Only people who gave an address, are of age and take part still.</summary>
    Task<IReadOnlyList<Care>> Due(DateTime before, CancellationToken cancel);

    /// <summary>The addresses of those who look after a record now, of the same people; none for a record of another feature.</summary>
    Task<IReadOnlyList<string>> Of(Guid subject, CancellationToken cancel);
}

/// <param name="Address">The mail address of who looks after it.</param>
/// <param name="Language">The language that they read.</param>
/// <param name="Subject">The record's id.</param>
/// <param name="Title">The record's name, in that language where it has one.</param>
internal sealed record Care(string Address, string Language, Guid Subject, string Title);

/// <summary>A feature whose records can be confirmed as still true. Registered with <c>AddScoped&lt;IConfirmable, …&gt;</c>.</summary>
internal interface IConfirmable
{
    /// <summary>Null when the record is not of this feature, or is gone.</summary>
    Task<ConfirmableRecord?> Find(Guid id, CancellationToken cancel);

    /// <summary>Writes that it is still true, in the transaction of the act that calls it.</summary>
    Task Confirm(Guid id, DateTime at, CancellationToken cancel);
}

internal sealed record ConfirmableRecord(Guid Id, string Title, string Path, DateTime? ConfirmedAt);
