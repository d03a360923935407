using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>Reads what an agreement says from its form. Texts are written in the reader's language; what stands in others stays.</summary>
internal sealed class AgreementReading(PlaceTree places, AgreementWords labels)
{
    public AgreementContent Read(Fields fields, AgreementContent before)
    {
        var signers = fields.Choice<Signers>("signers", needed: true) ?? before.Signers;
        var content = before with
        {
            Kind = fields.Choice<AgreementKind>("kind", needed: true) ?? before.Kind,
            Title = Part(fields, "title", AgreementContent.MostTitle, before.Title, least: 3),
            Purpose = Part(fields, "purpose", AgreementContent.MostPurpose, before.Purpose, least: 10),
            Text = Part(fields, "text", AgreementContent.MostText, before.Text, least: 20),
            Basis = Part(fields, "basis", AgreementContent.MostClause, before.Basis),
            Scope = Part(fields, "scope", AgreementContent.MostClause, before.Scope),
            Exit = Part(fields, "exit", AgreementContent.MostClause, before.Exit),
            Signers = signers,
            BodyKinds = signers == Signers.People ? [] : [.. labels.AllBodyKinds.Select(kind => kind.Code).Where(code => fields.Ticked($"body_{code}"))],
            Places = Places(fields),
            TermMonths = fields.Whole("term_months", 1, AgreementContent.MostMonths),
            RenewalDays = fields.Whole("renewal_days", 1, 365) ?? AgreementContent.UsualNotice,
            ExitDays = fields.Whole("exit_days", 0, AgreementContent.MostDays) ?? 0,
        };
        if (content.TermMonths is { } months && content.RenewalDays > months * 28) fields.Reject("renewal_days", "agreement.renewal-too-early");
        return content;
    }

    /// <param name="least">0 for what may be left out.</param>
    static Localised Part(Fields fields, string name, int most, Localised before, int least = 0)
    {
        var language = Language.Current.Code;
        var elsewhere = before.All.Any(text => text.Language != language);
        var text = least > 0 && !elsewhere ? fields.Needed(name, most, least) : fields.Text(name, most);
        return before.With(language, least > 0 && most <= AgreementContent.MostPurpose ? text.Replace('\n', ' ') : text);
    }

    List<string> Places(Fields fields)
    {
        var lines = fields.Text("places", 1200).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > AgreementContent.MostPlaces) fields.Reject("places", "agreement.places-many", AgreementContent.MostPlaces);
        var found = new List<string>();
        foreach (var line in lines.Take(AgreementContent.MostPlaces))
            if (places.Named(line) is { } place) found.Add(place.Code);
            else fields.Reject("places", "agreement.place-unknown", line.Length > 60 ? line[..60] + "…" : line);
        return [.. found.Distinct()];
    }
}
