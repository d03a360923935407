using Fusion.Web.Platform;

namespace Fusion.Web.Features.Events.Contracts;

internal readonly record struct EventKey(Guid Value) : ITypedId;
