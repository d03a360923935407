using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.EntryPage;

/// <summary>A row of any of the tables that hold what an entry consists of, so that one question answers all: each question more is a way to PostgreSQL and back.</summary>
internal sealed record EntryDetail
{
    public const string Fact = "fact", Point = "point", Link = "link", Organisation = "organisation", SearchText = "search-text";

    public static readonly Prepared<EntryId, EntryDetail> Of = new((db, id) =>
        db.Set<EntryFact>().Where(fact => fact.EntryId == id).Select(fact => new EntryDetail
        {
            Is = Fact,
            Position = fact.Position,
            Main = fact.What,
            Second = fact.Value,
            Third = fact.Unit,
            Source = fact.SourceSlug,
            Year = fact.Year,
            Note = fact.Note,
            Told = fact.SourceText,
        }).Concat(db.Set<EntryPoint>().Where(point => point.EntryId == id).Select(point => new EntryDetail
        {
            Is = Point,
            Position = point.Position,
            Main = (string)(object)point.Text,
            Second = (string)(object)point.Kind,
            Third = null,
            Source = point.SourceSlug,
            Year = null,
            Note = null,
            Told = null,
        })).Concat(db.Set<EntryLink>().Where(link => link.EntryId == id).Select(link => new EntryDetail
        {
            Is = Link,
            Position = link.Position,
            Main = link.Url,
            Second = link.Label,
            Third = null,
            Source = null,
            Year = null,
            Note = link.Note,
            Told = null,
        })).Concat(db.Set<EntryOrganisation>().Where(link => link.EntryId == id).Select(link => new EntryDetail
        {
            Is = Organisation,
            Position = 0,
            Main = ((Guid)(object)link.OrganisationId).ToString(),
            Second = null,
            Third = null,
            Source = null,
            Year = null,
            Note = null,
            Told = null,
        })).Concat(db.Set<Entry>().Where(entry => entry.Id == id).Select(entry => new EntryDetail
        {
            Is = SearchText,
            Position = 0,
            Main = entry.SearchText,
            Second = null,
            Third = null,
            Source = null,
            Year = null,
            Note = null,
            Told = null,
        })));

    public required string Is { get; init; }

    public required int Position { get; init; }

    /// <summary>What a fact is about, a point's text, an address, an id, the words by which the entry is found.</summary>
    public required string Main { get; init; }

    /// <summary>A fact's value, a point's kind, a link's label.</summary>
    public string? Second { get; init; }

    /// <summary>A fact's unit.</summary>
    public string? Third { get; init; }

    public string? Source { get; init; }

    public int? Year { get; init; }

    public string? Note { get; init; }

    /// <summary>Where a fact is from, in the words of whoever told it.</summary>
    public string? Told { get; init; }

    public EntryFact AsFact(EntryId entry) => new() { EntryId = entry, Position = Position, What = Main, Value = Second, Unit = Third, SourceSlug = Source!, SourceText = Told, Year = Year, Note = Note };

    public EntryPoint AsPoint(EntryId entry) => new() { EntryId = entry, Position = Position, Text = Localised.FromJson(Main), Kind = Enum.Parse<PointKind>(Second!), SourceSlug = Source };

    public EntryLink AsLink(EntryId entry) => new() { EntryId = entry, Position = Position, Url = Main, Label = Second, Note = Note };

    public OrganisationId AsOrganisation() => new(Guid.Parse(Main));
}
