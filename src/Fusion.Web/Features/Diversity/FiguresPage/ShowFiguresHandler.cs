using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Diversity.FiguresPage;

/// <summary>A host shows the figures to everybody, or to hosts alone.</summary>
internal sealed class ShowFiguresHandler(DiversityBook book, People people, RecordBook record, DbSession session)
{
    public async Task<Outcome<Done>> Handle(Actor actor, bool toEverybody, CancellationToken cancel)
    {
        if (!await people.IsHost(actor.AccountId, cancel)) return new Rejection("public", "accounts.host-only");
        var figures = await book.Figures(cancel);
        if (figures.IsPublic == toEverybody) return default(Done);
        figures.IsPublic = toEverybody;
        record.Enter("change-settings", actor.By, toEverybody ? "diversity figures public" : "diversity figures for hosts", actor.Pseudonym);
        session.Touch(Topic.Settings);
        return default(Done);
    }
}
