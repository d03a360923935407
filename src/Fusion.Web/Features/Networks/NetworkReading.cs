using Fusion.Text;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks;

/// <summary>Reads how a network describes itself from its form.</summary>
internal sealed class NetworkReading(PlaceTree places, TimeProvider clock)
{
    public void Read(Fields fields, Network network)
    {
        network.Name = fields.Needed("name", Network.MostName, least: 3).Replace('\n', ' ');
        network.Purpose = fields.Needed("purpose", Network.MostPurpose, least: 10);
        network.SearchText = Cut(Folding.Fold(network.Name));
        network.SortKey = Cut(SortKeys.Of(network.Name));
        if (network.SortKey.Length == 0) fields.Reject("name", "network.name-letters");
        network.StartsOn = fields.Date("starts_on");
        network.EndsOn = fields.Date("ends_on");
        if (network.EndsOn < (network.StartsOn ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))) fields.Reject("ends_on", "network.ends-first");
        var place = fields.Text("place", 120);
        network.Place = place.Length == 0 ? null : places.Named(place)?.Code;
        if (place.Length > 0 && network.Place is null) fields.Reject("place", "form.place");
    }

    static string Cut(string text) => text.Length > 300 ? text[..300] : text;
}
