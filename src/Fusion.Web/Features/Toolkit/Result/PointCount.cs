using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>How many people of one role gave the same points to one item, or chose the same card. Of ten thousand people a few of these are left.</summary>
/// <param name="Written">How many of them wrote something besides.</param>
internal sealed record PointCount(string Item, Role? Role, int? First, int? Second, int People, int Written)
{
    /// <summary>Whether an item is answered by each in one line of points: then its result needs no more than counts.</summary>
    public static bool IsOf(Item item) => item.Points > 0 || item.Kind == ItemKind.Choice;
}
