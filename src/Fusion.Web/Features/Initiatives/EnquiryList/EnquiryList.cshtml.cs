using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EnquiryList;

/// <summary>What is being tried now and what was, the latest moved first.</summary>
internal sealed class EnquiryListModel(FusionDb db, FrameworkBook book, PlaceTree places, InitiativeLabels labels) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500, FeedSize = 50, MostWithin = 5000;

    public EnquiryState? State { get; private set; }

    public Track? Track { get; private set; }

    public string? Sector { get; private set; }

    public string? Place { get; private set; }

    public string? Hope { get; private set; }

    public IReadOnlyList<Enquiry> Enquiries { get; private set; } = [];

    public IReadOnlyDictionary<EnquiryState, int> States { get; private set; } = new Dictionary<EnquiryState, int>();

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public InitiativeLabels Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = new QueryReading(Request.Query);
        State = EnumWords.Of<EnquiryState>(asked.One("state", text => EnumWords.Of<EnquiryState>(text) is not null));
        Track = EnumWords.Of<Track>(asked.One("track", text => EnumWords.Of<Track>(text) is not null));
        Sector = asked.One("sector", text => book.Term("sectors", text) is not null);
        Hope = asked.One("hope", text => book.Theme(text) is not null);
        Place = asked.One("place", text => places.Named(text) is not null) is { } name ? places.Named(name)!.Code : null;
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text) is { Number: not null }) ?? "");
        if (asked.Rejections.Count > 0) return NotUnderstood(asked.Rejections, "/pilots");
        return await Answer(after, cancel);
    }

    async Task<IActionResult> Answer(PageKey? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format switch { Format.Html => PageSize, Format.Atom => FeedSize, _ => DataPageSize };
        var found = Found(State);
        // The few hundred that a network has are compared in memory for their hopes, which lie in one column.
        var keys = await found.OrderByDescending(enquiry => enquiry.UpdatedAt).ThenBy(enquiry => enquiry.Slug).Select(enquiry => new { enquiry.Id, enquiry.Hopes }).ToListAsync(cancel);
        var ids = keys.Where(key => Hope is null || key.Hopes.Contains(Hope)).Select(key => key.Id).ToList();
        Total = ids.Count;
        var start = (int)Math.Clamp(after?.Number ?? 0, 0, ids.Count);
        var wanted = ids.Skip(start).Take(take).ToList();
        var rows = await db.Set<Enquiry>().Where(enquiry => wanted.Contains(enquiry.Id)).ToListAsync(cancel);
        Enquiries = [.. rows.OrderBy(row => wanted.IndexOf(row.Id))];
        IsPaged = start > 0;
        Next = start + take < ids.Count ? Address(format.Suffix(), new PageKey((start + take).ToString(CultureInfo.InvariantCulture), Guid.Empty)) : null;
        Title(T["enquiries.title"], T["enquiries.lead"]);
        if (format != Format.Html) return DataAnswer.List(HttpContext, EnquiryShapes.Enquiries, Enquiries, Frame.Title, Total, Next);
        States = await Found(null).GroupBy(enquiry => enquiry.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Below();
        Frame.Offer(Address(""), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    IQueryable<Enquiry> Found(EnquiryState? state)
    {
        var found = db.Set<Enquiry>().Where(enquiry => enquiry.Moderation == Moderation.Public);
        if (state is { } wanted) found = found.Where(enquiry => enquiry.State == wanted);
        if (Track is { } track) found = found.Where(enquiry => enquiry.Track == track);
        if (Sector is { } sector) found = found.Where(enquiry => enquiry.Sector == sector);
        if (Place is { } place)
        {
            var within = places.All.Where(node => node.Lineage().Any(above => above.Code == place)).Take(MostWithin).Select(node => node.Code).ToList();
            found = found.Where(enquiry => enquiry.Place != null && within.Contains(enquiry.Place));
        }
        return found;
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("state", State?.Word()), new("track", Track?.Word()), new("sector", Sector), new("place", Place), new("hope", Hope), new("after", after?.ToString()) };
        return $"/pilots{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
