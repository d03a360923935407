namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>A part of an entry's page that another feature brings: the catalogue shows it and does not know whose it is.</summary>
internal interface IEntrySection
{
    /// <summary>Lower stands higher on the page.</summary>
    int Order { get; }

    /// <summary>The part for one entry; null where there is nothing to show.</summary>
    Task<EntrySection?> Of(EntryCard entry, CancellationToken cancel);
}

/// <param name="View">Path of the partial view, from the root of the sources.</param>
/// <param name="Model">What it shows.</param>
internal sealed record EntrySection(string View, object Model);
