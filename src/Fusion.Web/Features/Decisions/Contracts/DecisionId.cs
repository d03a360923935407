using Fusion.Web.Platform;

namespace Fusion.Web.Features.Decisions.Contracts;

internal readonly record struct DecisionId(Guid Value) : ITypedId;
