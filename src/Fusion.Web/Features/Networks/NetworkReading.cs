using Fusion.Text;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks;

/// <summary>Reads how a network describes itself from its form.</summary>
internal sealed class NetworkReading(PlaceTree places, TimeProvider clock)
{
    /// <summary>What it is called, where it is and since when.</summary>
    public void Read(Fields fields, Network network)
    {
        network.Name = fields.Needed("name", Network.MostName, least: 3).Replace('\n', ' ');
        network.SearchText = Cut(Folding.Fold(network.Name));
        network.SortKey = Cut(SortKeys.Of(network.Name));
        if (network.SortKey.Length == 0) fields.Reject("name", "network.name-letters");
        network.StartsOn = fields.Date("starts_on");
        var place = fields.Text("place", 120);
        network.Place = place.Length == 0 ? null : places.Named(place)?.Code;
        if (place.Length > 0 && network.Place is null) fields.Reject("place", "form.place");
    }

    /// <summary>What it is for: for whoever decides that.</summary>
    public static void Purpose(Fields fields, Network network) => network.Purpose = fields.Needed("purpose", Network.MostPurpose, least: 10);

    /// <summary>Its last day: for whoever decides that. Read after its first.</summary>
    public void LastDay(Fields fields, Network network)
    {
        network.EndsOn = fields.Date("ends_on");
        if (network.EndsOn < (network.StartsOn ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))) fields.Reject("ends_on", "network.ends-first");
    }

    static string Cut(string text) => text.Length > 300 ? text[..300] : text;
}
