using Fusion.Web.Platform;

namespace Fusion.Web.Features.Catalogue.Contracts;

internal readonly record struct EntryId(Guid Value) : ITypedId;
