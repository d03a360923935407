using System.Text.Json;

namespace Fusion.Web.Features.Decisions;

/// <summary>What a network does by itself once a decision is carried.</summary>
/// <param name="MemberId">Who has to go.</param>
/// <param name="OtherId">The network that is joined with.</param>
/// <param name="Into">Whether this network goes into the other; else it takes the other in.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Name">What the part that splits off is called.</param>
/// <param name="Purpose">What the network is for from then on; of a split, what the part is for.</param>
/// <param name="Members">Who goes with it.</param>
/// <param name="Rules">The rules that hold from then on (JSON).</param>
/// <param name="Stays">As what those members stay whose kind the new rules do not know.</param>
/// <param name="RulesAt">When those rules took the place of others that had been proposed; null where they are the first.</param>
internal sealed record DecisionEffect(Guid? MemberId = null, Guid? OtherId = null, bool Into = false, DateOnly? EndsOn = null, string Name = "", string Purpose = "", IReadOnlyList<Guid>? Members = null, string Rules = "", string Stays = "", DateTime? RulesAt = null)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static DecisionEffect? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<DecisionEffect>(json);
}
