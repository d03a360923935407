using Fusion.Web.Data;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Poll;

/// <summary>A time poll as it is shown: the times, how many can, which are best, and who said what.</summary>
internal sealed class PollReading(FusionDb db, EventWords labels, Names names, Words words)
{
    const int MostShown = 200;

    /// <param name="who">The reader among those who answered; null for who cannot have.</param>
    public async Task<PollView> Of(Event one, Guid? who, bool seesNames, bool forLeads, CancellationToken cancel)
    {
        var times = await db.Set<PollTime>().Where(time => time.EventId == one.Id).OrderBy(time => time.StartsAt).ThenBy(time => time.Id).ToListAsync(cancel);
        var ids = times.Select(time => time.Id).ToList();
        var counts = (await db.Set<PollVote>().Where(vote => ids.Contains(vote.TimeId)).GroupBy(vote => new { vote.TimeId, vote.Can }).Select(group => new { group.Key.TimeId, group.Key.Can, Count = group.Count() }).ToListAsync(cancel)).ToDictionary(group => (group.TimeId, group.Can), group => group.Count);
        var voters = await db.Set<PollVoter>().Where(voter => voter.EventId == one.Id).OrderBy(voter => voter.At).ThenBy(voter => voter.Id).Take(MostShown).ToListAsync(cancel);
        var self = voters.Find(voter => voter.VoterId == who) ?? await db.Set<PollVoter>().FirstOrDefaultAsync(voter => voter.EventId == one.Id && voter.VoterId == who, cancel);
        var rows = new List<(string, IReadOnlyDictionary<Guid, Can>)>();
        var shown = seesNames ? voters : [];
        var voterIds = shown.Select(voter => voter.Id).Concat(self is null ? [] : [self.Id]).ToList();
        var votes = (await db.Set<PollVote>().Where(vote => voterIds.Contains(vote.VoterId)).ToListAsync(cancel)).ToLookup(vote => vote.VoterId);
        var known = await names.Of([.. shown.Where(voter => voter.AccountId is not null && (forLeads || voter.IsNamed)).Select(voter => voter.AccountId!.Value)], cancel);
        foreach (var voter in shown)
            rows.Add((voter.AccountId is { } account ? known.GetValueOrDefault(account) ?? words["record.a-member"] : voter.Name, votes[voter.Id].ToDictionary(vote => vote.TimeId, vote => vote.Can)));
        var lines = times.Select(time => new PollLine(time, labels.When(time.StartsAt, time.EndsAt, one.Zone), Count(time, Can.Yes), Count(time, Can.IfNeedBe), Count(time, Can.No))).ToList();
        var best = lines.Where(line => line.Yes + line.IfNeedBe > 0).Select(line => (line.Yes + line.IfNeedBe, line.Yes)).DefaultIfEmpty().Max();
        return new PollView([.. lines.Select(line => line with { IsBest = best.Item1 > 0 && (line.Yes + line.IfNeedBe, line.Yes) == best })], rows, self, self is null ? new Dictionary<Guid, Can>() : votes[self.Id].ToDictionary(vote => vote.TimeId, vote => vote.Can));

        int Count(PollTime time, Can can) => counts.GetValueOrDefault((time.Id, can));
    }
}

/// <param name="Voters">Who said what, for those who may read it; a person who does not wish to be named is "a member".</param>
/// <param name="Own">What the reader has said.</param>
internal sealed record PollView(IReadOnlyList<PollLine> Lines, IReadOnlyList<(string Name, IReadOnlyDictionary<Guid, Can> Said)> Voters, PollVoter? Self, IReadOnlyDictionary<Guid, Can> Own)
{
    public string? Value(string name) => name switch
    {
        "named" => Self?.IsNamed == true ? "true" : null,
        "name" => Self?.Name,
        _ => name.StartsWith("can_", StringComparison.Ordinal) && Guid.TryParse(name[4..], out var time) && Own.TryGetValue(time, out var can) ? can.Word() : null,
    };

    /// <summary>The question about one time.</summary>
    public static FieldView Question(FormPage page, PollLine line, EventWords labels) =>
        page.Radios($"can_{line.Time.Id}", "event.field.can", Enum.GetValues<Can>().Select(can => (can.Word(), labels.Can(can)))) with { Label = line.When };
}

internal sealed record PollLine(PollTime Time, string When, int Yes, int IfNeedBe, int No)
{
    /// <summary>At which most can, counting first who could if need be, then who simply can.</summary>
    public bool IsBest { get; init; }
}
