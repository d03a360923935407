using System.Globalization;
using System.Text;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Digests;

/// <summary>A first draft of the news: what happened since the last, what comes, and what waits for members. It names organisations and offices, and no person.</summary>
internal sealed class DigestDraft(FusionDb db, NetworkWords labels, IEnumerable<INetworkNews> news, Words words, TimeProvider clock)
{
    const int FirstDays = 31, MostDays = 120, MostNames = 40, MostLines = 40;

    /// <returns>The day from which it tells, and the text; an empty one where nothing happened.</returns>
    public async Task<(DateTime Since, string Text)> Of(Network network, CancellationToken cancel)
    {
        var (id, now) = (network.Id, clock.GetUtcNow().UtcDateTime);
        var last = await db.Set<Digest>().Where(digest => digest.NetworkId == id).OrderByDescending(digest => digest.At).Select(digest => (DateTime?)digest.At).FirstOrDefaultAsync(cancel);
        var since = last is { } at && at > now.AddDays(-MostDays) ? at : now.AddDays(last is null ? -FirstDays : -MostDays);
        var happened = db.Set<NetworkEvent>().Where(one => one.NetworkId == id && one.At > since);
        var joined = await happened.Where(one => one.Kind == EventKind.Joined && one.What != "").OrderBy(one => one.At).Select(one => one.What).Take(MostNames).ToListAsync(cancel);
        var comers = await happened.CountAsync(one => one.Kind == EventKind.Joined, cancel);
        var others = await happened.Where(one => one.Kind != EventKind.Joined).OrderBy(one => one.At).ThenBy(one => one.Id).Take(MostLines).ToListAsync(cancel);
        var text = new StringBuilder();
        if (comers > 0)
        {
            Head(words["digest.new"]);
            if (joined.Count > 0) text.Append(string.Join(words["list-comma"], joined)).Append('\n');
            if (comers > joined.Count) text.Append(words.Count("digest.and-more", comers - joined.Count)).Append('\n');
        }
        if (others.Count > 0)
        {
            Head(words["digest.happened"]);
            foreach (var one in others) text.Append(CultureInfo.CurrentCulture, $"- {one.At:m}: {labels.Happened(one)}\n");
        }
        foreach (var source in news)
        {
            var part = await source.Of(id, since, cancel);
            if (part.Lines.Count == 0) continue;
            Head(part.Heading);
            foreach (var line in part.Lines) text.Append("- ").Append(line).Append('\n');
        }
        return (since, Cut(text.ToString().TrimEnd()));

        // What would be too long to be sent ends with a whole line.
        static string Cut(string all) => all.Length <= Digest.MostText ? all : all[..all.LastIndexOf('\n', Digest.MostText)];

        void Head(string says) => text.Append(text.Length > 0 ? "\n" : "").Append(says).Append('\n');
    }
}
