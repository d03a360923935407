using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>Drafts to begin with, in the reader's language: what the movement says of itself, and commitments as others have made them. Whoever begins with one changes what they want.</summary>
internal sealed class AgreementBeginnings(Words words, FrameworkBook book)
{
    public static readonly IReadOnlyList<string> Keys = ["manifesto", "social-contract", "city", "talent"];

    /// <summary>What the draft says; null for an unknown word.</summary>
    public AgreementContent? Of(string key) => key switch
    {
        "manifesto" => Said(key, AgreementKind.Manifesto, Signers.Both, Listed(words["agreement-begin.like"], "governance-characteristics"), Listed(words["agreement-begin.work"], "governance-approaches")),
        "social-contract" => Said(key, AgreementKind.SocialContract, Signers.Both) with { Scope = Local(words["agreement-begin.scope"]) },
        "city" => Said(key, AgreementKind.Pledge, Signers.Organisations) with { BodyKinds = Kind("city-or-local-authority"), TermMonths = 36 },
        "talent" => Said(key, AgreementKind.Pledge, Signers.Organisations) with { BodyKinds = Kind("employer"), TermMonths = 12 },
        _ => null,
    };

    AgreementContent Said(string key, AgreementKind kind, Signers signers, params IEnumerable<string> more) => new()
    {
        Kind = kind,
        Signers = signers,
        Title = Local(words[$"agreement-begin.{key}"]),
        Purpose = Local(words[$"agreement-begin-purpose.{key}"]),
        Text = Local(string.Join("\n\n", more.Where(part => part.Length > 0).Prepend(words[$"agreement-begin-text.{key}"]))),
    };

    /// <summary>A kind of organisation; none where this site does not know it, and then any may sign.</summary>
    List<string> Kind(string code) => book.Term(AgreementWords.BodyKinds, code) is null ? [] : [code];

    /// <summary>The terms of a framework below a heading; nothing where this site has no such framework.</summary>
    string Listed(string heading, string framework) => book.Terms(framework) is { Count: > 0 } terms ? $"{heading}\n{string.Join('\n', terms.Select(term => $"- {term}"))}" : "";

    static Localised Local(string text) => Localised.Of(Language.Current.Code, text);
}
