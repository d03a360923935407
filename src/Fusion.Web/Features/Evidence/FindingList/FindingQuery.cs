using System.Globalization;
using Fusion.Evidence.Pooling;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.FindingList;

/// <summary>What a reader asks of the findings: its whole state, which lives in the query string.</summary>
internal sealed record FindingQuery
{
    public string? Innovation { get; init; }

    public FindingOutcome? Outcome { get; init; }

    public StudyDesign? Design { get; init; }

    public string? Sector { get; init; }

    public string? Place { get; init; }

    public PageKey? After { get; init; }

    public bool IsNarrowed => Innovation is not null || Outcome is not null || Design is not null || Sector is not null || Place is not null;

    public static Outcome<FindingQuery> Read(IQueryCollection query, FrameworkBook book, PlaceTree places)
    {
        var asked = new QueryReading(query);
        var outcome = asked.One("outcome", text => EnumWords.Of<FindingOutcome>(text) is not null);
        var design = asked.One("design", text => EnumWords.Of<StudyDesign>(text) is not null);
        var place = asked.One("place", text => places.Named(text) is not null);
        var after = query["after"].ToString();
        var key = after.Length == 0 ? null : PageKey.Parse(after);
        if (after.Length > 0 && (key is null || StartOf(key) is null)) asked.Add(new Rejection("after", "query.bad-page"));
        var read = new FindingQuery
        {
            Innovation = asked.One("innovation", text => text.Length <= 80),
            Outcome = EnumWords.Of<FindingOutcome>(outcome),
            Design = EnumWords.Of<StudyDesign>(design),
            Sector = asked.One("sector", text => book.Term("sectors", text) is not null),
            Place = place is null ? null : places.Named(place)!.Code,
            After = key,
        };
        return asked.Rejections.Count > 0 ? Outcome<FindingQuery>.Rejected(asked.Rejections) : read;
    }

    /// <summary>What is public and fits, newest first.</summary>
    public IQueryable<Finding> Find(FusionDb db, EntryId? entry, IReadOnlyCollection<string> within)
    {
        var found = db.Set<Finding>().Where(finding => finding.State == FindingState.Published);
        if (entry is { } id) found = found.Where(finding => finding.EntryId == id);
        if (Outcome is { } outcome) found = found.Where(finding => finding.Outcome == outcome);
        if (Design is { } design) found = found.Where(finding => finding.Design == design);
        if (Sector is { } sector) found = found.Where(finding => finding.Sector == sector);
        if (Place is not null) found = found.Where(finding => finding.Place != null && within.Contains(finding.Place));
        return found;
    }

    public IQueryable<Finding> Page(IQueryable<Finding> found)
    {
        var ordered = found.OrderByDescending(finding => finding.PublishedAt).ThenBy(finding => finding.Slug);
        return Start is { } start ? ordered.Where(finding => finding.PublishedAt <= start.At).Skip(start.Shown) : ordered;
    }

    /// <summary>Where the page after these begins: at the instant of the last, behind as many of that instant as were shown.</summary>
    public PageKey KeyAfter(IReadOnlyList<Finding> shown)
    {
        var last = shown[^1];
        var same = shown.Count(finding => finding.PublishedAt == last.PublishedAt) + (Start is { } start && start.At == last.PublishedAt ? start.Shown : 0);
        return new PageKey(string.Create(CultureInfo.InvariantCulture, $"{last.PublishedAt!.Value.Ticks}|{same}"), last.Id.Value);
    }

    (DateTime At, int Shown)? Start => After is null ? null : StartOf(After);

    static (DateTime At, int Shown)? StartOf(PageKey key) =>
        key.Value.Split('|') is [var ticks, var count] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown <= 1_000_000 ? (new DateTime(at, DateTimeKind.Utc), shown) : null;

    public string Address(string suffix = "", PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        void Part(string name, string? value)
        {
            if (value is not null) parts.Add(new(name, value));
        }
        Part("innovation", Innovation);
        Part("outcome", Outcome?.Word());
        Part("design", Design?.Word());
        Part("sector", Sector);
        Part("place", Place);
        Part("after", after?.ToString());
        return $"/findings{suffix}{QueryString.Create(parts)}";
    }
}
