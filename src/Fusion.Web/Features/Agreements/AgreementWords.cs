using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Agreements;

/// <summary>How agreements and commitments are said in the reader's language.</summary>
internal sealed class AgreementWords(Words words, FrameworkBook book)
{
    public const string BodyKinds = "organisation-kinds";

    public string Field(string name) => name.StartsWith("body_", StringComparison.Ordinal) ? SignerKind(name[5..]) : words[$"agreement.field.{name}"];

    public string Kind(AgreementKind kind) => words[$"agreement-kind.{kind.Word()}"];

    public string State(CommitmentState state) => words[$"commitment-state.{state.Word()}"];

    public string Accepted(Acceptance acceptance) => words[$"acceptance.{acceptance.Kind.Word()}", acceptance.Version];

    /// <summary>The kind of somebody who signed: of an organisation as the vocabulary calls it.</summary>
    public string SignerKind(string kind) => kind switch
    {
        Signature.Person => words["signer.person"],
        Signature.AnyBody => words["signer.organisation"],
        _ => book.Term(BodyKinds, kind)?.ToString() ?? kind,
    };

    public string Signers(AgreementContent content) => content is { Signers: not Agreements.Signers.People, BodyKinds.Count: > 0 }
        ? words[$"agreement-signers-kinds.{content.Signers.Word()}", string.Join(words["list-comma"], content.BodyKinds.Select(SignerKind))] : words[$"agreement-signers.{content.Signers.Word()}"];

    public string Term(AgreementContent content) => content.TermMonths switch
    {
        null => words["agreement.no-term"],
        { } months when months % 12 == 0 => words.Count("agreement.years", months / 12),
        { } months => words.Count("agreement.months", months),
    };

    public string Notice(AgreementContent content) => content.ExitDays == 0 ? words["agreement.exit-at-once"] : words.Count("agreement.exit-days", content.ExitDays);

    public IReadOnlyList<(string Code, string Label)> AllBodyKinds => [.. book.Terms(BodyKinds).Select(term => (term.Code, term.ToString()))];
}
