using System.Globalization;
using System.Text;
using Fusion.Voting;
using Fusion.Voting.Counts;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Decisions.CountPage;

/// <summary>Who paid for what under equal shares: groups of those who ticked the same, those who spent the most first.</summary>
/// <param name="Share">What everybody began with.</param>
/// <param name="Bought">What was paid for, in the order in which it was.</param>
/// <param name="Groups">Groups with a letter each.</param>
/// <param name="OtherVoters">How many are in smaller groups.</param>
/// <param name="Idle">How many paid for nothing.</param>
internal sealed record WhoPaid(Fraction Share, IReadOnlyList<(int Option, IReadOnlyList<Payment> Payments)> Bought, IReadOnlyList<WhoPaid.Group> Groups, long OtherVoters, long Idle)
{
    const int MostGroups = 10;

    static readonly string[] Hues = ["long-view", "support", "thriving", "conversation", "together"];

    /// <summary>Null where nobody pays.</summary>
    public static WhoPaid? Of(CountResult count)
    {
        var bought = count.Stages.Where(stage => stage.Payments.Count > 0).Select(stage => (stage.Subject!.Value, stage.Payments)).ToList();
        if (bought.Count == 0) return null;
        var first = bought[0].Payments[0];
        var groups = bought.SelectMany(one => one.Payments).GroupBy(payment => string.Join(' ', payment.Support))
            .OrderByDescending(Sum).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.ToList()).ToList();
        return new WhoPaid(first.Each + first.Left, bought, [.. groups.Take(MostGroups).Select((group, at) => Made(at, group))], groups.Skip(MostGroups).Sum(group => group[0].Voters), count.Valid - groups.Sum(group => group[0].Voters));
    }

    /// <summary>What a group paid for an option; null where it paid nothing.</summary>
    public Payment? Paid(int option, Group group) => PaymentsFor(option).FirstOrDefault(payment => payment.Support.SequenceEqual(group.Support));

    public Fraction PaidByOthers(int option) => Sum(PaymentsFor(option)) - Sum(Groups.Select(group => Paid(option, group)).OfType<Payment>());

    public static Fraction Together(Payment payment) => payment.Each * payment.Voters;

    /// <summary>The price of an option as a bar, and in it the part of each group with its letter. The table beside it says the same.</summary>
    public HtmlString Draw(int option, bool rightToLeft)
    {
        var parts = Groups.Select(group => ($"{group.Letter}", $"paid__part--{group.Hue}", Paid(option, group) is { } paid ? Together(paid) : Fraction.Zero)).Append(("", "paid__part", PaidByOthers(option)));
        var price = Sum(PaymentsFor(option));
        var svg = new StringBuilder("<svg class=\"paid\" aria-hidden=\"true\">");
        var at = 0.0;
        foreach (var (letter, kind, amount) in parts.Where(part => part.Item3.Sign > 0))
        {
            var width = 100 * (amount / price).ToDouble();
            var from = rightToLeft ? 100 - at - width : at;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{from:0.##}%\" width=\"{width:0.##}%\" height=\"100%\"/>");
            if (width > 4) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{from + (width / 2):0.##}%\" y=\"50%\">{letter}</text>");
            at += width;
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    IReadOnlyList<Payment> PaymentsFor(int option) => Bought.First(one => one.Option == option).Payments;

    static Fraction Sum(IEnumerable<Payment> payments) => payments.Aggregate(Fraction.Zero, (sum, payment) => sum + Together(payment));

    static Group Made(int at, List<Payment> payments) => new((char)('A' + at), Hues[at % Hues.Length], payments[0].Support, payments[0].Voters, payments[^1].Left);

    /// <summary>Those who ticked the same.</summary>
    internal sealed record Group(char Letter, string Hue, IReadOnlyList<int> Support, long Voters, Fraction Left);
}
