using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>The host changes the rules by which evidence gets its words, and says why. No finding changes by it.</summary>
internal sealed class ChangeRulesHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    public Task<Outcome<Done>> Handle(Actor by, Fields fields)
    {
        if (by.Role != AccountRole.Host) return Task.FromResult<Outcome<Done>>(new Rejection("rules", "form.hosts-only"));
        var text = fields.Needed("rules", RuleSet.Most);
        var why = fields.Needed("why", RuleSet.MostWhy, least: 5);
        var read = EvidenceRulesFile.Read(text);
        if (text.Length > 0 && !read.IsSound)
            foreach (var fault in read.Faults) fields.Reject("rules", "evidence-rules.broken", fault.Line is { } line ? $"{fault.Field}:{line}" : fault.Field);
        if (fields.Rejections.Count > 0) return Task.FromResult(Outcome<Done>.Rejected(fields.Rejections));
        db.Add(new RuleSet { Id = Guid.CreateVersion7(), At = clock.GetUtcNow().UtcDateTime, Json = text, Why = why });
        session.Touch(Topic.Evidence);
        record.Enter("change-evidence-rules", by.By, why, by.Pseudonym);
        return Task.FromResult<Outcome<Done>>(default(Done));
    }
}
