using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Signatories;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Agreements.Commitments;

/// <summary>The commitment on one sheet of paper, with the digest of what was accepted and the address at which anybody can see whether it still holds.</summary>
internal sealed class CertificatePageModel(FusionDb db, Keepers keepers, AgreementWords labels, Parties parties, SignatoryNames names, Acts acts, TimeProvider clock) : CommitmentPageModel(db, keepers, labels, parties, names, acts, clock);
