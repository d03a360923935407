using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Reads an enquiry from its form.</summary>
internal sealed class EnquiryReading(FusionDb db, PlaceTree places, FrameworkBook book, EntryCards entries)
{
    /// <summary>The texts that were sent; what is wrong with them stands in the fields. An enquiry says why and how, not only who and what.</summary>
    public static Dictionary<string, string> Texts(Fields fields) => EnquiryText.Fields.Keys.ToDictionary(name => name, name => name switch
    {
        "question" => fields.Needed(name, EnquiryText.MostQuestion, least: 12),
        "why" => fields.Needed(name, EnquiryText.Most),
        "steps" => fields.Needed(name, EnquiryText.Most),
        "team" => fields.Needed(name, EnquiryText.MostName),
        "friend" => fields.Text(name, EnquiryText.MostName),
        _ => fields.Text(name, EnquiryText.Most),
    });

    /// <summary>What is chosen and not written: the last choice holds.</summary>
    public async Task Choices(Fields fields, Enquiry enquiry, CancellationToken cancel)
    {
        enquiry.Language = fields.Choice("language", Language.All.Select(language => language.Code)) ?? Language.Current.Code;
        enquiry.Track = fields.Choice<Track>("track") ?? Track.Quick;
        enquiry.Sector = fields.Choice("sector", book.Terms("sectors").Select(term => term.Code));
        enquiry.Hopes = [.. book.Hopes.Select(hope => hope.Code).Where(code => fields.Ticked("hope_" + code))];
        enquiry.ReviewOn = fields.Date("review_on");
        (enquiry.AllAreAsked, enquiry.NoneIsHarmed, enquiry.ChildrenAreSafe) = (fields.Ticked("asked"), fields.Ticked("harmless"), fields.Ticked("children"));
        enquiry.Place = Place(fields);
        enquiry.EntryId = await Entry(fields, cancel);
        enquiry.ThemeId = await Theme(fields, cancel);
    }

    public string? Place(Fields fields)
    {
        var text = fields.Text("place", 120);
        if (text.Length == 0) return null;
        if (places.Named(text) is { } place) return place.Code;
        fields.Reject("place", "form.place");
        return null;
    }

    async Task<EntryId?> Entry(Fields fields, CancellationToken cancel)
    {
        var slug = fields.Text("innovation", 80);
        if (slug.Length == 0) return null;
        if (await entries.Find(EntryKind.Innovation, slug, cancel) is { } entry) return entry.Id;
        fields.Reject("innovation", "finding.innovation.unknown");
        return null;
    }

    async Task<Guid?> Theme(Fields fields, CancellationToken cancel)
    {
        var slug = fields.Text("theme", 80);
        if (slug.Length == 0) return null;
        if (await db.Set<SharedTheme>().Where(theme => theme.Slug == slug).Select(theme => (Guid?)theme.Id).FirstOrDefaultAsync(cancel) is { } id) return id;
        fields.Reject("theme", "form.unknown", slug);
        return null;
    }
}
