using System.Globalization;
using Fusion.Toolkit;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Toolkit;

/// <summary>How instruments, answers and figures are said in the reader's language.</summary>
internal sealed class ToolkitWords(Words words)
{
    public static Localised Of(Wording text) => Localised.Of(text.Texts);

    public static string Plain(Wording text) => Of(text).ToString();

    public string Field(string name) => words[$"toolkit.field.{name}"];

    public string Phase(Phase phase) => words[$"toolkit.phase.{phase.Word()}"];

    public string PhaseWhat(Phase phase) => words[$"toolkit.phase-what.{phase.Word()}"];

    public string Role(Role? role) => role is { } known ? words[$"toolkit.role.{known.Word()}"] : words["toolkit.role-none"];

    public string Answering(Answering who) => words[$"toolkit.answering.{who.Word()}"];

    /// <summary>The words of a scale, from its lowest point; a gradient has words at its ends alone.</summary>
    public IReadOnlyList<Localised> Anchors(Item item) => item.Kind switch
    {
        ItemKind.Pulse => [.. Enumerable.Range(1, Item.PulsePoints).Select(point => Localised.Of(Language.Current.Code, words[$"toolkit.pulse.{point}"]))],
        ItemKind.Gradient => [.. Enumerable.Range(1, Item.GradientPoints).Select(point => point == 1 ? Of(item.From) : point == Item.GradientPoints ? Of(item.To) : Localised.Of(Language.Current.Code, Number(point)))],
        _ => [.. item.Anchors.Select(Of)],
    };

    /// <summary>r_wg in words, by the bands of LeBreton and Senter (Organizational Research Methods 11, 2008, table 3).</summary>
    public string Agreement(double value) => words[value switch { > 0.9 => "toolkit.agree.5", > 0.7 => "toolkit.agree.4", > 0.5 => "toolkit.agree.3", > 0.3 => "toolkit.agree.2", _ => "toolkit.agree.1" }];

    /// <summary>Krippendorff's α in words, by his own bounds: 0.8 and 2/3.</summary>
    public string Alpha(double value) => words[value switch { >= 0.8 => "toolkit.alpha.3", >= 2 / 3.0 => "toolkit.alpha.2", _ => "toolkit.alpha.1" }];

    public string Number(double value) => value.ToString("0.##", CultureInfo.CurrentCulture);
}
