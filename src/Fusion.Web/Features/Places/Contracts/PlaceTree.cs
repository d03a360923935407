using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Places.Contracts;

/// <summary>The whole tree of places, in memory: the world that comes with Fusion and what packs and hosts add to it.</summary>
internal sealed class PlaceTree(Database database) : IReadModel
{
    public const string World = "001";

    volatile State state = State.Of([]);

    public Topic Topic => Topic.Places;

    public int Order => 0;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var added = await db.Set<Place>().ToListAsync(cancel);
        state = State.Of(added);
    }

    public PlaceNode Root => state.ByCode[World];

    public PlaceNode? Find(string code) => state.ByCode.GetValueOrDefault(code);

    public IReadOnlyList<PlaceNode> All => state.All;

    sealed class State
    {
        public required IReadOnlyList<PlaceNode> All { get; init; }

        public required Dictionary<string, PlaceNode> ByCode { get; init; }

        public static State Of(List<Place> added)
        {
            var nodes = Places.World.Places.Select(place => new PlaceNode(place.Code, place.ParentCode, place.Level, Localised.None, place.Name, place.Note.Length > 0 ? place.Note : null, null, false) { M49 = place.M49, Iso3 = place.Iso3 })
                .Concat(added.OrderBy(place => place.Code, StringComparer.Ordinal).Select(place => new PlaceNode(place.Code, place.ParentCode, place.Level, place.Name, place.Name.In("en").Text, place.Note, place.Id.Value, place.IsSynthetic)))
                .ToList();
            var byCode = new Dictionary<string, PlaceNode>(StringComparer.OrdinalIgnoreCase);
            foreach (var node in nodes) byCode.TryAdd(node.Code, node);
            foreach (var node in byCode.Values)
            {
                if (node.ParentCode is null || !byCode.TryGetValue(node.ParentCode, out var parent)) continue;
                node.Parent = parent;
                parent.ChildList.Add(node);
            }
            return new State { All = [.. nodes.Where(node => byCode[node.Code] == node)], ByCode = byCode };
        }
    }
}

/// <summary>A place with its neighbours in the tree.</summary>
internal sealed record PlaceNode(string Code, string? ParentCode, PlaceLevel Level, Localised OwnName, string EnglishName, string? Note, Guid? Id, bool IsSynthetic)
{
    internal List<PlaceNode> ChildList { get; } = [];

    public string M49 { get; init; } = "";

    public string Iso3 { get; init; } = "";

    public PlaceNode? Parent { get; set; }

    /// <summary>The places directly within, in the order of the reader's language.</summary>
    public IReadOnlyList<PlaceNode> Children() => [.. ChildList.OrderBy(child => child.Name(), StringComparer.Create(CultureInfo.CurrentUICulture, CompareOptions.None)).ThenBy(child => child.Code, StringComparer.Ordinal)];

    /// <summary>Its name for the reader of the present request.</summary>
    public string Name() => Name(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public string Name(string language) => OwnName.IsEmpty ? PlaceNames.Of(Code, language) ?? EnglishName : OwnName.In(language).Text;

    public string Path => $"/places/{Code.ToLowerInvariant()}";

    /// <summary>From the world down to this place.</summary>
    public IReadOnlyList<PlaceNode> Lineage()
    {
        var line = new List<PlaceNode>();
        for (var node = this; node is not null; node = node.Parent) line.Insert(0, node);
        return line;
    }

    public PlaceNode? Country()
    {
        for (var node = this; node is not null; node = node.Parent) if (node.Level == PlaceLevel.Country) return node;
        return null;
    }

    public bool Equals(PlaceNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name();
}
