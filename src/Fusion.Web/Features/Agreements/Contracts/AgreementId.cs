using Fusion.Web.Platform;

namespace Fusion.Web.Features.Agreements.Contracts;

internal readonly record struct AgreementId(Guid Value) : ITypedId;
