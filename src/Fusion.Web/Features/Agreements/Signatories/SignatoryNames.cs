using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Agreements.Signatories;

/// <summary>What signatories are called in public: organisations by name, people only where they want it and have a public page.</summary>
internal sealed class SignatoryNames(OrganisationCards organisations, People people, Words words)
{
    public async Task<IReadOnlyList<SignatoryRow>> Of(IReadOnlyList<Signature> signatures, DateOnly today, CancellationToken cancel)
    {
        var cards = (await organisations.Of([.. signatures.Select(signature => signature.OrganisationId).OfType<OrganisationId>().Distinct()], cancel)).ToDictionary(card => card.Id);
        var known = await people.InPublic([.. signatures.Where(signature => signature.IsNamed).Select(signature => signature.AccountId).OfType<Guid>().Distinct()], cancel);
        return [.. signatures.Select(signature => signature switch
        {
            { OrganisationId: { } id } => cards.TryGetValue(id, out var card) ? Row(signature, card.Name, card.Path) : Row(signature, words["network.member-gone"], null),
            { AccountId: { } account, IsNamed: true } when known.TryGetValue(account, out var person) => Row(signature, person.Name, person.Path),
            _ => Row(signature, words["record.a-member"], null) with { IsKnown = false },
        })];

        SignatoryRow Row(Signature signature, string name, string? path) => new(signature, name, path, signature.StateOn(today));
    }
}

/// <summary>One signatory as a page shows them.</summary>
/// <param name="Path">Their page; null where they have none.</param>
internal sealed record SignatoryRow(Signature Signature, string Name, string? Path, CommitmentState State)
{
    /// <summary>Whether everybody may know who it is, and so what they promise.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What their emblem is drawn from.</summary>
    public string Emblem => Path?[(Path.LastIndexOf('/') + 1)..] ?? Name;
}
