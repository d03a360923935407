using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Finds the organisation that somebody wants to look after.</summary>
internal sealed class FindPageModel(OrganisationCards organisations) : FusionPage
{
    const int Most = 20, LongestQuery = 200;

    public string Query { get; private set; } = "";

    public Contracts.OrganisationList? Found { get; private set; }

    public async Task OnGet(string? q, CancellationToken cancel)
    {
        Query = q?.Trim() is { Length: <= LongestQuery } text ? text : "";
        if (Query.Length > 0) Found = await organisations.Search(Query, Most, cancel);
        Title(T["claim.find"]);
        Below((T["organisations.title"], "/organisations"));
    }
}
