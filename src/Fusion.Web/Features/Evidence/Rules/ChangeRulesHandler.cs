using Fusion.Evidence.Strength;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>
/// Changes the rules by which evidence gets its words, and says why: the host's own, or those of a network by whoever speaks for it – where its form puts standards to a vote,
/// only as such a vote was carried. No finding changes by it.
/// </summary>
internal sealed class ChangeRulesHandler(FusionDb db, DbSession session, NetworkSeats networks, RuleDecisions decisions, RecordBook record, TimeProvider clock)
{
    /// <summary>Whether somebody changes them: a network's, or the host's where there is none.</summary>
    public static bool MayChange(NetworkSeat? network, bool isHost) => network is null ? isHost : network is { MayLead: true, IsOver: false };

    /// <param name="network">Slug of the network; null for the host's own.</param>
    public async Task<Outcome<Done>> Handle(Actor by, string? network, Fields fields, CancellationToken cancel)
    {
        var seat = network is null ? null : await networks.Of(network, by, cancel);
        if ((network is not null && seat is null) || !MayChange(seat, by.Role == AccountRole.Host)) return new Rejection("rules", network is null ? "form.hosts-only" : "evidence-rules.not-yours");
        var text = fields.Needed("rules", RuleSet.Most);
        var why = fields.Needed("why", RuleSet.MostWhy, least: 5);
        var read = EvidenceRulesFile.Read(text);
        if (text.Length > 0 && !read.IsSound)
            foreach (var fault in read.Faults) fields.Reject("rules", "evidence-rules.broken", fault.Line is { } line ? $"{fault.Field}:{line}" : fault.Field);
        var decided = seat is { } own && own.Votes(Matter.Standards) ? (await decisions.Open(own, cancel)).FirstOrDefault(one => one.Id.Value.ToString() == fields.Raw("decision")) : null;
        if (decided is null && seat?.Votes(Matter.Standards) == true) fields.Reject("decision", "evidence-rules.decision.missing");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        db.Add(new RuleSet { Id = Guid.CreateVersion7(), At = clock.GetUtcNow().UtcDateTime, NetworkId = seat?.Id, DecisionId = decided?.Id, Json = text, Why = why });
        session.Touch(Topic.Evidence);
        // What a private network agrees on is its members' to know.
        if (seat is { IsPublic: false }) return default(Done);
        record.Enter("change-evidence-rules", by.By, why, by.Pseudonym);
        if (seat is not null) record.Changed(seat.Id.Value, seat.Name, []);
        return default(Done);
    }
}
