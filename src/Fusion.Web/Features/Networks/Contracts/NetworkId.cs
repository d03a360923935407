using Fusion.Web.Platform;

namespace Fusion.Web.Features.Networks.Contracts;

internal readonly record struct NetworkId(Guid Value) : ITypedId;
