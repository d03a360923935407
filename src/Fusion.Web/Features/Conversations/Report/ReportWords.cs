using System.Globalization;
using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>A map in the reader's language.</summary>
internal sealed class ReportWords(Words words)
{
    public static string Percent(double share) => Math.Floor((share * 100) + 0.5).ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How clear the groups are, in one sentence.</summary>
    public string Clarity(Reading reading) => !reading.IsEnough || reading.Map.Clarity == Opinion.Clarity.TooFew ? words["report.too-few", Math.Max(Reading.Fewest, OpinionMapper.LeastPeople)] : reading.Map.Clarity switch
    {
        Opinion.Clarity.None => words["report.none"],
        Opinion.Clarity.Gradual => words.Count("report.gradual", reading.Map.Groups.Count),
        _ => words.Count("report.distinct", reading.Map.Groups.Count),
    };

    public string Ground(CommonGround ground) => ground.ByGroup.Count == 0
        ? words[ground.Stance == Vote.Agree ? "report.ground.all.agree" : "report.ground.all.disagree", Percent(Share(ground.All, ground.Stance))]
        : words[ground.Stance == Vote.Agree ? "report.ground.agree" : "report.ground.disagree", Percent(Share(ground.All, ground.Stance)), Percent(ground.ByGroup.Min(tally => Share(tally, ground.Stance)))];

    public string Sets(GroupStatement one) => words[one.Stance == Vote.Agree ? "report.group.agrees" : "report.group.disagrees", Percent(Share(one.Own, one.Stance)), Percent(Share(one.Others, one.Stance))];

    public string Divides(OpinionMap map, DivisiveStatement one)
    {
        if (one.Agreeing is not { } agreeing || one.Disagreeing is not { } disagreeing) return words["report.divides.people", Percent(one.All.AgreeShare), Percent(one.All.DisagreeShare)];
        return words["report.divides.groups", Letter(agreeing), Percent(Of(map, agreeing, one.Statement).AgreeShare), Letter(disagreeing), Percent(Of(map, disagreeing, one.Statement).DisagreeShare)];
    }

    public static char Letter(int group) => (char)('A' + group);

    static Tally Of(OpinionMap map, int id, int statement) => map.TallyOf(map.Groups.Index().First(pair => pair.Item.Id == id).Index, statement);

    static double Share(Tally tally, Vote stance) => stance == Vote.Agree ? tally.AgreeShare : tally.DisagreeShare;
}
