using Fusion.Governance;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What the rules refuse, as a person hears it: with the reason, and with the level that a matter belongs to.</summary>
internal static class Refusal
{
    const string Begin = "refused.";

    public static Rejection Of(string field, Ruling ruling) => new(field, $"refused.{ruling.Reason.Word()}");

    public static bool Is(Rejection rejection) => rejection.MessageKey.StartsWith(Begin, StringComparison.Ordinal);
}
