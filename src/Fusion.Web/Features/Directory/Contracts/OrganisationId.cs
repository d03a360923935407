using Fusion.Web.Platform;

namespace Fusion.Web.Features.Directory.Contracts;

internal readonly record struct OrganisationId(Guid Value) : ITypedId;
