using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Introductions;

/// <summary>Asks for a word, and answers. It stays between the two, so the record holds no entry.</summary>
internal sealed class IntroduceHandler(FusionDb db, Desk desk, TimeProvider clock)
{
    const int MostOpen = 20;

    /// <param name="about">Id of an enquiry or of an adoption: it is asked of whoever opened it, who is never named.</param>
    public async Task<Outcome<Done>> Ask(Guid? by, Guid about, string? text, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { } person) return new Rejection("text", "form.signed-out");
        if (person.IsYoung) return new Rejection("text", "young.not-here");
        var said = text?.Trim() ?? "";
        if (said.Length is < 10 or > EnquiryText.Most) return new Rejection("text", "introduction.length", EnquiryText.Most);
        if (await Subject(about, cancel) is not { } subject || subject.To == person.Id) return new Rejection("text", "introduction.nobody");
        if (await db.Set<Introduction>().CountAsync(introduction => introduction.FromId == person.Id && introduction.AnsweredAt == null, cancel) >= MostOpen) return new Rejection("text", "introduction.too-many", MostOpen);
        db.Add(new Introduction { Id = Guid.CreateVersion7(), FromId = person.Id, ToId = subject.To, AboutPath = subject.Path, About = subject.Title, Text = said, At = clock.GetUtcNow().UtcDateTime });
        return default(Done);
    }

    public async Task<Outcome<Done>> Answer(Guid? by, Guid id, bool accept, string? text, CancellationToken cancel)
    {
        var said = text?.Trim() ?? "";
        if (said.Length > EnquiryText.Most || (accept && said.Length < 5)) return new Rejection("answer", "introduction.answer.length", EnquiryText.Most);
        var introduction = by is null ? null : await db.Set<Introduction>().AsTracking().FirstOrDefaultAsync(introduction => introduction.Id == id && introduction.ToId == by && introduction.AnsweredAt == null, cancel);
        if (introduction is null) return new Rejection("answer", "introduction.nobody");
        (introduction.Answer, introduction.Accepted, introduction.AnsweredAt) = (said, accept, clock.GetUtcNow().UtcDateTime);
        return default(Done);
    }

    /// <summary>Whom it is asked of: an account that is still there, of somebody of age.</summary>
    async Task<(Guid To, string Path, string Title)?> Subject(Guid about, CancellationToken cancel)
    {
        var key = new Contracts.EnquiryId(about);
        if (await db.Set<Enquiry>().FirstOrDefaultAsync(enquiry => enquiry.Id == key && enquiry.Moderation == Moderation.Public, cancel) is { OwnerId: { } owner } enquiry)
            return await desk.Person(owner, cancel) is not { IsYoung: false } ? null : (owner, enquiry.Path, enquiry.Question);
        if (await db.Set<Adoption>().FirstOrDefaultAsync(adoption => adoption.Id == about && adoption.Moderation == Moderation.Public, cancel) is { OwnerId: { } other } adoption)
            return await desk.Person(other, cancel) is not { IsYoung: false } ? null : (other, $"/id/{adoption.EntryId.Value}", adoption.Team);
        return null;
    }
}
