using System.Text.Json;

namespace Fusion.Web.Features.Initiatives;

/// <summary>The fields of an enquiry that people write, each by its name in the form; they are compared and joined as texts.</summary>
internal static class EnquiryText
{
    public const int Most = 2000, MostQuestion = 300, MostName = 120;

    public static readonly string[] Long = [nameof(Enquiry.Why), nameof(Enquiry.Situation), nameof(Enquiry.Steps), nameof(Enquiry.Change), nameof(Enquiry.Aim), nameof(Enquiry.Assumptions), nameof(Enquiry.Ethics), nameof(Enquiry.Learned)];

    public static readonly IReadOnlyDictionary<string, (Func<Enquiry, string> Get, Action<Enquiry, string> Set)> Fields = new Dictionary<string, (Func<Enquiry, string>, Action<Enquiry, string>)>
    {
        ["question"] = (enquiry => enquiry.Question, (enquiry, text) => enquiry.Question = text),
        ["why"] = (enquiry => enquiry.Why, (enquiry, text) => enquiry.Why = text),
        ["situation"] = (enquiry => enquiry.Situation, (enquiry, text) => enquiry.Situation = text),
        ["steps"] = (enquiry => enquiry.Steps, (enquiry, text) => enquiry.Steps = text),
        ["change"] = (enquiry => enquiry.Change, (enquiry, text) => enquiry.Change = text),
        ["aim"] = (enquiry => enquiry.Aim, (enquiry, text) => enquiry.Aim = text),
        ["assumptions"] = (enquiry => enquiry.Assumptions, (enquiry, text) => enquiry.Assumptions = text),
        ["team"] = (enquiry => enquiry.Team, (enquiry, text) => enquiry.Team = text),
        ["friend"] = (enquiry => enquiry.Friend, (enquiry, text) => enquiry.Friend = text),
        ["ethics"] = (enquiry => enquiry.Ethics, (enquiry, text) => enquiry.Ethics = text),
    };

    public static Dictionary<string, string> Of(Enquiry enquiry) => Fields.ToDictionary(field => field.Key, field => field.Value.Get(enquiry));

    public static string ToJson(Enquiry enquiry) => JsonSerializer.Serialize(Of(enquiry));

    public static Dictionary<string, string> FromJson(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>
    /// Joins what one person wrote with what stands there now, both out of the same earlier texts. A field that only one of them changed gets that change;
    /// where both did, what stands stays, and the other text is answered, so that it can be kept beside it.
    /// </summary>
    public static IReadOnlyList<(string Field, string Text)> Join(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> written, Enquiry enquiry)
    {
        var beside = new List<(string, string)>();
        foreach (var (name, (get, set)) in Fields)
        {
            var (mine, old, now) = (written[name], before.GetValueOrDefault(name, ""), get(enquiry));
            if (mine == old || mine == now) continue;
            if (now == old) set(enquiry, mine);
            else if (mine.Length > 0) beside.Add((name, mine));
        }
        return beside;
    }
}
