using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EnquiryPage;

/// <summary>The four steps of a cycle. Once doing has begun the plan and the prediction stay as they are.</summary>
internal sealed class CycleHandler(FusionDb db, DbSession session, Desk desk, RecordBook record, TimeProvider clock)
{
    const int MostCycles = 100;

    /// <summary>Writes the next cycle's plan, or changes it while nothing has begun.</summary>
    public Task<Outcome<Done>> Plan(Guid? by, string slug, Fields fields, CancellationToken cancel) => Run(by, slug, fields, async (enquiry, number, now) =>
    {
        var last = await Last(enquiry, cancel);
        if (last is { StudiedAt: null, BegunAt: not null }) return Frozen;
        if (last?.Number >= MostCycles) return new Rejection("plan", "cycle.too-many", MostCycles);
        var cycle = last is { StudiedAt: null } ? last : new Cycle { Id = Guid.CreateVersion7(), EnquiryId = enquiry.Id, Number = (last?.Number ?? 0) + 1, PlannedAt = now };
        cycle.Plan = fields.Needed("plan", EnquiryText.Most, least: 5);
        cycle.Prediction = fields.Needed("prediction", EnquiryText.Most, least: 5);
        cycle.Measure = fields.Needed("how_known", EnquiryText.Most, least: 5);
        if (cycle != last) db.Add(cycle);
        return null;
    }, "cycle.planned", cancel);

    /// <summary>Doing begins. Those who take part must have been asked.</summary>
    public Task<Outcome<Done>> Begin(Guid? by, string slug, Fields fields, CancellationToken cancel) => Run(by, slug, fields, async (enquiry, number, now) =>
    {
        if (await At(enquiry, number, cancel) is not { } cycle || cycle.BegunAt is not null) return Frozen;
        if (!enquiry.IsEthical) return new Rejection("ethics", "cycle.ethics-first");
        cycle.BegunAt = now;
        enquiry.State = EnquiryState.Running;
        return null;
    }, "cycle.begun", cancel);

    /// <summary>What was done, what came of it beside what was expected, and what follows.</summary>
    public Task<Outcome<Done>> Study(Guid? by, string slug, Fields fields, CancellationToken cancel) => Run(by, slug, fields, async (enquiry, number, now) =>
    {
        if (await At(enquiry, number, cancel) is not { BegunAt: not null, StudiedAt: null } cycle) return Frozen;
        cycle.Done = fields.Needed("done", EnquiryText.Most, least: 5);
        cycle.Result = fields.Needed("result", EnquiryText.Most, least: 5);
        cycle.Compared = fields.Choice<Prophecy>("compared", needed: true);
        cycle.Next = fields.Choice<NextStep>("next", needed: true);
        cycle.Act = fields.Needed("act", EnquiryText.Most, least: 5);
        cycle.StudiedAt = now;
        return null;
    }, "cycle.studied", cancel);

    static Rejection Frozen => new("plan", "cycle.frozen");

    async Task<Outcome<Done>> Run(Guid? by, string slug, Fields fields, Func<Enquiry, int, DateTime, Task<Rejection?>> step, string note, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right < Right.Team) return new Rejection("plan", "enquiry.not-yours");
        if (!enquiry.IsOpen) return new Rejection("plan", "enquiry.closed");
        var now = clock.GetUtcNow().UtcDateTime;
        var rejection = await step(enquiry, fields.Whole("number", 1, MostCycles) ?? 0, now);
        if (rejection is not null) return rejection;
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        enquiry.UpdatedAt = now;
        session.Touch(Topic.Initiatives);
        if (enquiry.Moderation != Moderation.Public) return default(Done);
        record.Enter("change-cycle", "", note, person!.Pseudonym);
        record.Changed(enquiry.Id.Value, enquiry.Question, []);
        return default(Done);
    }

    Task<Cycle?> Last(Enquiry enquiry, CancellationToken cancel) => db.Set<Cycle>().AsTracking().Where(cycle => cycle.EnquiryId == enquiry.Id).OrderByDescending(cycle => cycle.Number).FirstOrDefaultAsync(cancel);

    Task<Cycle?> At(Enquiry enquiry, int number, CancellationToken cancel) => db.Set<Cycle>().AsTracking().FirstOrDefaultAsync(cycle => cycle.EnquiryId == enquiry.Id && cycle.Number == number, cancel);
}
