using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>
/// Which entries have something of another feature. Most have nothing, and their pages need not ask the database to learn it. Whoever gives an entry something touches the topic.
/// </summary>
internal abstract class EntriesWith(Database database, Topic topic) : IReadModel
{
    volatile HashSet<EntryId> known = [];

    public Topic Topic => topic;

    public int Order => 0;

    public bool Has(EntryId entry) => known.Contains(entry);

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        known = await Of(db).Distinct().ToHashSetAsync(cancel);
    }

    protected abstract IQueryable<EntryId> Of(FusionDb db);
}
