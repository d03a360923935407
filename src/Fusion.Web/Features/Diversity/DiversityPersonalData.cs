using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Diversity;

/// <summary>What members said of themselves, as personal data.</summary>
internal sealed class DiversityPersonalData(FusionDb db, DiversityBook book) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["diversity"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var answers = await db.Set<DiversityAnswers>().FirstOrDefaultAsync(one => one.AccountId == person.AccountId, cancel);
        return [new PersonalTable("diversity", ["question", "answer"], answers is null ? [] : [.. DiversityQuestion.All.Select(question => (IReadOnlyList<string?>)[question.Key, answers[question.Key]])])];
    }

    public Task Forget(Person person, CancellationToken cancel) => book.LetGo(person.AccountId, cancel);
}
