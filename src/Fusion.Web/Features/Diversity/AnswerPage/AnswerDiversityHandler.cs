using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Diversity.AnswerPage;

/// <summary>Somebody says of themselves what they want to, or takes it back. It is theirs alone, so the record holds no entry.</summary>
internal sealed class AnswerDiversityHandler(DiversityBook book, People people)
{
    public async Task<Outcome<Done>> Handle(Actor actor, IReadOnlyDictionary<string, string> said, CancellationToken cancel)
    {
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("age", "young.not-here");
        if (DiversityQuestion.All.FirstOrDefault(question => said.GetValueOrDefault(question.Key, "") is { Length: > 0 } code && !question.Codes.Contains(code)) is { } wrong) return new Rejection(wrong.Key, "diversity.answer-wrong");
        await book.Keep(actor.AccountId, question => said.GetValueOrDefault(question, ""), cancel);
        return default(Done);
    }
}
