namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>
/// What a feature keeps of people: for the register at /privacy, for the file that everybody may take along, and for leaving. Registered with
/// <c>AddScoped&lt;IPersonalData, …&gt;</c>.
/// </summary>
internal interface IPersonalData
{
    /// <summary>One word for each kind of thing kept. The sentences are <c>privacy.{word}.title</c>, <c>.what</c>, <c>.why</c> and <c>.kept</c>.</summary>
    IReadOnlyList<string> Kept { get; }

    /// <summary>All that is kept of this person, as tables; an empty one is left out of the file.</summary>
    Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel);

    /// <summary>Deletes it, or takes from it what leads to the person. Runs in the transaction in which the account goes; the context that this feature was given writes.</summary>
    Task Forget(Person person, CancellationToken cancel);
}

/// <summary>Whose data is meant.</summary>
/// <param name="Pseudonym">Who they are in the open record.</param>
/// <param name="Email">Where letters to them go; null when they gave none.</param>
internal sealed record Person(Guid AccountId, Guid Pseudonym, string? Email);

/// <summary>Some of what is kept of a person: becomes one CSV file and one JSON list.</summary>
/// <param name="Name">The file's name without its ending: a-z and hyphens.</param>
internal sealed record PersonalTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
