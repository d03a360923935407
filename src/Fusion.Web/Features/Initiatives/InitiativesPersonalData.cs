using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Enquiries, adoptions and introductions as personal data. What is public stays, and nothing leads from it to the person; what two people wrote each other goes.</summary>
internal sealed class InitiativesPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["initiatives", "introductions"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        var enquiries = await db.Set<Enquiry>().Where(enquiry => enquiry.OwnerId == id).OrderBy(enquiry => enquiry.CreatedAt).ToListAsync(cancel);
        var adoptions = await db.Set<Adoption>().Where(adoption => adoption.OwnerId == id).OrderBy(adoption => adoption.CreatedAt).ToListAsync(cancel);
        var memberships = await db.Set<EnquiryMember>().Where(member => member.AccountId == id).OrderBy(member => member.At).ToListAsync(cancel);
        var introductions = await db.Set<Introduction>().Where(introduction => introduction.FromId == id || introduction.ToId == id).OrderBy(introduction => introduction.At).ToListAsync(cancel);
        return
        [
            new PersonalTable("enquiries", ["opened", "question", "why", "team", "learned"], [.. enquiries.Select(enquiry => (IReadOnlyList<string?>)[Instants.Iso(enquiry.CreatedAt), enquiry.Question, enquiry.Why, enquiry.Team, enquiry.Learned])]),
            new PersonalTable("adoptions", ["told", "state", "team", "changed", "why"], [.. adoptions.Select(adoption => (IReadOnlyList<string?>)[Instants.Iso(adoption.CreatedAt), adoption.State.ToString(), adoption.Team, adoption.Changed, adoption.Why])]),
            new PersonalTable("enquiries-joined", ["since", "enquiry", "friend"], [.. memberships.Select(member => (IReadOnlyList<string?>)[Instants.Iso(member.At), member.EnquiryId.Value.ToString(), member.IsFriend ? "true" : "false"])]),
            new PersonalTable("introductions", ["at", "asked", "about", "text", "answer"], [.. introductions.Select(introduction => (IReadOnlyList<string?>)[Instants.Iso(introduction.At), introduction.FromId == id ? "by you" : "of you", introduction.About, introduction.Text, introduction.Answer])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        foreach (var enquiry in await db.Set<Enquiry>().AsTracking().Where(enquiry => enquiry.OwnerId == id).ToListAsync(cancel)) enquiry.OwnerId = null;
        foreach (var adoption in await db.Set<Adoption>().AsTracking().Where(adoption => adoption.OwnerId == id).ToListAsync(cancel)) adoption.OwnerId = null;
        db.RemoveRange(await db.Set<EnquiryMember>().AsTracking().Where(member => member.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Introduction>().AsTracking().Where(introduction => introduction.FromId == id || introduction.ToId == id).ToListAsync(cancel));
    }
}
