using Fusion.Web.Platform;

namespace Fusion.Web.Features.Evidence.Contracts;

internal readonly record struct FindingId(Guid Value) : ITypedId;
