using System.Globalization;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui.Forms;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>The fields of an agreement, the same for a new one and for its next version.</summary>
internal sealed record WritingFields(FormPage Page, AgreementWords Labels, Words Words)
{
    public string Language => Platform.Localisation.Language.Current.OwnName;

    public IEnumerable<(string, string)> Kinds => Enum.GetValues<AgreementKind>().Select(kind => (kind.Word(), Labels.Kind(kind)));

    public IEnumerable<(string, string)> Signers => Enum.GetValues<Signers>().Select(signers => (signers.Word(), Words[$"agreement-signers.{signers.Word()}"]));

    /// <summary>What the form holds at first.</summary>
    public static Func<string, string?> Of(AgreementContent content, PlaceTree places)
    {
        var language = Platform.Localisation.Language.Current.Code;
        return name => name switch
        {
            "kind" => content.Kind.Word(),
            "title" => content.Title.Exactly(language),
            "purpose" => content.Purpose.Exactly(language),
            "text" => content.Text.Exactly(language),
            "basis" => content.Basis.Exactly(language),
            "scope" => content.Scope.Exactly(language),
            "exit" => content.Exit.Exactly(language),
            "signers" => content.Signers.Word(),
            "places" => string.Join('\n', content.Places.Select(code => places.Find(code)?.Name() ?? code)),
            "term_months" => content.TermMonths?.ToString(CultureInfo.InvariantCulture),
            "renewal_days" => content.RenewalDays.ToString(CultureInfo.InvariantCulture),
            "exit_days" => content.ExitDays.ToString(CultureInfo.InvariantCulture),
            _ when name.StartsWith("body_", StringComparison.Ordinal) => content.BodyKinds.Contains(name[5..]) ? "true" : null,
            _ => null,
        };
    }
}
