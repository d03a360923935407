using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Text;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>What adding up must know about one finding.</summary>
internal sealed record PooledFinding(FindingId Id, string Slug, string Claim, string Language, FindingOutcome Outcome, StudyDesign Design, string? Place, string? Sector, string Team, int? Year, Construct Construct, string Measured,
    Measure? Measure, Family Family, double? Estimate, double? Variance, string EffectNotes, bool HasStory, bool SaysHarm, bool IsChecked)
{
    public string Path => $"/findings/{Slug}";

    /// <summary>What is added up with what; null for a story.</summary>
    public PoolKey? Key => Measure is { } measure && Estimate is not null ? new PoolKey(Construct, measure, Family, Construct == Construct.Other || measure == Fusion.Evidence.Effects.Measure.MeanDifference ? Slugs.Of(Measured, 60) : "") : null;

    /// <summary>Its team, however it was written.</summary>
    public string Partner => Slugs.Of(Team) is var team && team != Slugs.Empty ? team : Team;

    /// <summary>The finding as a study; only where it has figures.</summary>
    public Study Study(bool withYear = false)
    {
        var notes = EffectNotes.Length == 0 ? [] : EffectNotes.Split(',').Select(name => new Note(Enum.Parse<NoteKind>(name), 1)).ToArray();
        var effect = Effect.Create(Measure!.Value, Estimate!.Value, Variance!.Value, Family, notes).Value;
        return new Study(withYear && Year is { } year ? $"{Team}, {year}" : Team, effect) { Design = Design, Partner = Partner };
    }
}

/// <summary>What is measured, in what, against what: only findings alike in all of them are added up. Figures in units of their own, and of no named sort, go together only where the words for them are the same.</summary>
internal sealed record PoolKey(Construct Construct, Measure Measure, Family Family, string Unit)
{
    /// <summary>As it stands in addresses.</summary>
    public override string ToString() => $"{Construct.Word()}.{Measure.Word()}.{Family.Word()}{(Unit.Length > 0 ? "." + Unit : "")}";
}
