using System.Text;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Versions;

/// <summary>What an agreement said from one day on, exactly; beside it what is different from another version.</summary>
internal sealed class VersionPageModel(FusionDb db, Keepers keepers, AgreementWords labels, Parties parties, PlaceTree places, Acts acts) : OneAgreementPage(db, keepers, labels, acts)
{
    readonly FusionDb db = db;

    public AgreementVersion Version { get; private set; } = null!;

    public AgreementContent Said { get; private set; } = null!;

    /// <summary>The version that it is compared with; null where it is shown as it is.</summary>
    public AgreementVersion? Before { get; private set; }

    public IReadOnlyList<(string Label, IReadOnlyList<DifferencePart> Parts)> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, int number, int? from, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await MissingBelow($"/versions/{number}", cancel);
        if (await Find(number, cancel) is not { } found) return NotFound();
        (Version, Said) = (found, AgreementContent.FromJson(found.Content));
        if (from is { } other)
        {
            if (await Find(other, cancel) is not { } before) return NotFound();
            Before = before;
            Differences = [.. Lines(AgreementContent.FromJson(before.Content)).Zip(Lines(Said), (old, young) => (young.Label, Parts: WordDifference.Of(old.Text, young.Text))).Where(line => line.Parts.Any(part => part.Kind != PartKind.Same))];
        }
        await Show(cancel);
        return Page();
    }

    /// <summary>The exact bytes of which the digest is made.</summary>
    public async Task<IActionResult> OnGetExact(string slug, int number, CancellationToken cancel) =>
        await Enter(slug, cancel) && await Find(number, cancel) is { } found ? File(Encoding.UTF8.GetBytes(found.Content), "application/json; charset=utf-8", $"{slug}-version-{number}.json") : NotFound();

    // Whoever is bound by it reads what binds them, also once they have left the network.
    protected override Task<bool> IsBound(Agreement agreement, CancellationToken cancel) => parties.HasSigned(agreement, Reader.Actor, cancel);

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["version.of", Said.Title.ToString(), Version.Number]);
        Below((T["agreements.title"], "/agreements"), (Says.Title.ToString(), Agreement.Path));
        return Task.CompletedTask;
    }

    Task<AgreementVersion?> Find(int number, CancellationToken cancel) => db.Set<AgreementVersion>().FirstOrDefaultAsync(version => version.AgreementId == Agreement.Id && version.Number == number, cancel);

    /// <summary>All that a version says, line by line, in the reader's language.</summary>
    IEnumerable<(string Label, string Text)> Lines(AgreementContent content) =>
    [
        (Labels.Field("kind"), Labels.Kind(content.Kind)),
        (Labels.Field("title"), Read(content.Title)),
        (Labels.Field("purpose"), Read(content.Purpose)),
        (Labels.Field("text"), Read(content.Text)),
        (T["agreement.basis"], Read(content.Basis)),
        (T["agreement.scope"], Read(content.Scope)),
        (Labels.Field("exit"), Read(content.Exit)),
        (Labels.Field("signers"), Labels.Signers(content)),
        (Labels.Field("places"), string.Join(T["list-comma"], content.Places.Select(code => places.Find(code)?.Name() ?? code))),
        (T["agreement.term"], Labels.Term(content)),
        (Labels.Field("renewal_days"), content.TermMonths is null ? "" : T.Count("agreement.days", content.RenewalDays)),
        (T["agreement.leaving"], Labels.Notice(content)),
    ];

    static string Read(Localised text) => text.In(Language.Current.Code).Text;
}
