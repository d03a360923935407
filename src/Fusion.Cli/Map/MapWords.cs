using System.Globalization;
using Fusion.Opinion;
using Fusion.Opinion.Exports;

namespace Fusion.Cli.Map;

/// <summary>A map's explanations in English.</summary>
internal sealed class MapWords(VoteExport export, IReadOnlyList<ExportComment> comments)
{
    const int LongestText = 100;

    static readonly Dictionary<string, string> Sentences = new()
    {
        ["map.size"] = "People: {people}, of whom {placed} take a side. Votes: {votes}. Statements: {statements}.",
        ["map.tooFew"] = "Too few to speak of groups: {placed} take a side, and it takes at least {least} and two statements.",
        ["map.none"] = "No clear groups: who agrees with one statement says little about the next.",
        ["map.gradual"] = "No clear groups: opinions shade into one another. Leanings shown: {groups}.",
        ["map.distinct"] = "Clear groups: {groups}. Few people stand between any two of them.",
        ["group.size"] = "Group {group}: {size} ({share} of those who take a side), on average {certainty} certain.",
        ["group.agrees"] = "  {share} agree, and {others} of the others: {statement}",
        ["group.disagrees"] = "  {share} disagree, and {others} of the others: {statement}",
        ["gap.clear"] = "Between {first} and {second} there is a gap: {between} stand half way, {atEnd} at the emptier end.",
        ["gap.unclear"] = "Between {first} and {second} there is no gap: {between} stand half way, {atEnd} at the emptier end.",
        ["ground.agree"] = "Shared: {share} agree, at least {least} in every group: {statement}",
        ["ground.disagree"] = "Shared: {share} disagree, at least {least} in every group: {statement}",
        ["ground.all.agree"] = "Shared: {share} agree: {statement}",
        ["ground.all.disagree"] = "Shared: {share} disagree: {statement}",
        ["divides.groups"] = "Divides: {agreeShare} of {agreeing} agree, {disagreeShare} of {disagreeing} disagree: {statement}",
        ["divides.people"] = "Divides: {agreeShare} agree, {disagreeShare} disagree: {statement}",
    };

    readonly Dictionary<long, string> bodies = comments.ToDictionary(comment => comment.Id, comment => comment.Body);

    /// <summary>The sentence of an explanation.</summary>
    public string Say(Explanation explanation)
    {
        var sentence = Sentences[explanation.Key];
        // Statements last: they may hold anything.
        foreach (var value in explanation.Values.OrderBy(value => value.Kind == ExplanationKind.Statement))
            sentence = sentence.Replace($"{{{value.Name}}}", Say(value), StringComparison.Ordinal);
        return sentence;
    }

    string Say(ExplanationValue value) => value.Kind switch
    {
        ExplanationKind.Share => value.Value.ToString("0 %", CultureInfo.InvariantCulture),
        ExplanationKind.Group => ((char)('A' + (int)value.Value)).ToString(),
        ExplanationKind.Statement => Statement(export.Statements[(int)value.Value]),
        _ => value.Value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>A statement on one line, without what could steer a terminal.</summary>
    string Statement(long id)
    {
        if (!bodies.TryGetValue(id, out var body))
            return $"statement {id}";
        var plain = string.Join(' ', string.Concat(body.Select(unit => char.IsControl(unit) ? ' ' : unit)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{(plain.Length <= LongestText ? plain : plain[..LongestText] + "…")} ({id})";
    }
}
