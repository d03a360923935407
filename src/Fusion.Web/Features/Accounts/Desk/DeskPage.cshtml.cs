using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Fusion.Web.Features.Accounts.Desk;

/// <summary>What waits for whoever is signed in: all features' items in one list, each once.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class DeskPageModel(IEnumerable<IDeskItems> sources, Me me) : FusionPage
{
    const int Most = 100;

    public IReadOnlyList<DeskItem> Items { get; private set; } = [];

    public int More { get; private set; }

    public Actor Actor => me.Signed;

    public bool RepresentsNobody => me.Represents.Count == 0;

    public async Task OnGet(CancellationToken cancel)
    {
        var all = new List<DeskItem>();
        foreach (var source in sources) all.AddRange(await source.For(me.Signed, cancel));
        var ordered = all.DistinctBy(item => item.Once).OrderBy(item => item.Due ?? DateTime.MaxValue).ThenBy(item => item.At).ThenBy(item => item.Once, StringComparer.Ordinal).ToList();
        (Items, More) = ([.. ordered.Take(Most)], Math.Max(0, ordered.Count - Most));
        Response.Headers.CacheControl = "no-store";
        Title(T["desk.title"]);
        Frame.IsPrivate = true;
        Below();
    }
}
