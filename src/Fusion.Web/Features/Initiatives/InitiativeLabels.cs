using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Initiatives;

/// <summary>How initiatives are said in the reader's language.</summary>
internal sealed class InitiativeLabels(Words words, FrameworkBook book, PlaceTree places)
{
    public string Field(string name) => words[$"enquiry.field.{name}"];

    public string State(EnquiryState state) => words[$"enquiry.state.{state.Word()}"];

    public string Track(Track track) => words[$"track.{track.Word()}"];

    public string Adoption(AdoptionState state) => words[$"adoption.{state.Word()}"];

    public string Goal(GoalState state) => words[$"goal.state.{state.Word()}"];

    public string Phase(ThemePhase phase) => words[$"phase.{phase.Word()}"];

    public IEnumerable<(string, string)> Tracks => Enum.GetValues<Track>().Select(track => (track.Word(), words[$"track.{track.Word()}.what"]));

    public IEnumerable<(string, string)> Sectors => book.Terms("sectors").Select(term => (term.Code, term.ToString()));

    public IReadOnlyList<TermView> Hopes => book.Hopes;

    public IEnumerable<(string, string)> Adoptions => Enum.GetValues<AdoptionState>().Select(state => (state.Word(), Adoption(state)));

    public IEnumerable<(string, string)> Goals => Enum.GetValues<GoalState>().Select(state => (state.Word(), Goal(state)));

    public string Kind(ThemeKind kind) => words[$"theme-kind.{kind.Word()}"];

    public IEnumerable<(string, string)> Kinds => Enum.GetValues<ThemeKind>().Select(kind => (kind.Word(), words[$"theme-kind.{kind.Word()}.what"]));

    public IEnumerable<(string, string)> Phases => Enum.GetValues<ThemePhase>().Select(phase => (phase.Word(), Phase(phase)));

    public IEnumerable<(string, string)> Compared => Enum.GetValues<Prophecy>().Select(value => (value.Word(), words[$"compared.{value.Word()}"]));

    public IEnumerable<(string, string)> Next => Enum.GetValues<NextStep>().Select(value => (value.Word(), words[$"next.{value.Word()}"]));

    public IEnumerable<(string, string)> NotSaid(IEnumerable<(string, string)> options) => options.Prepend(("", words["form.not-said"]));

    public string Place(string? code) => code is null ? words["place-not-known"] : places.Find(code)?.Name() ?? code;
}
