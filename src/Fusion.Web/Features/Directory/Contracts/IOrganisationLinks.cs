namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>What leads to an organisation from another feature, and follows it when two organisations are merged. Registered with <c>AddScoped&lt;IOrganisationLinks, …&gt;</c>.</summary>
internal interface IOrganisationLinks
{
    /// <summary>One word, unchanging, under which the merge keeps what is needed to part them again.</summary>
    string Name { get; }

    Task<int> Count(OrganisationId organisation, CancellationToken cancel);

    /// <summary>All that leads to one leads to the other; answers what is needed to lead it back.</summary>
    Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel);

    /// <summary>Leads it back: <paramref name="undo"/> is what <see cref="Move"/> answered.</summary>
    Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel);
}
