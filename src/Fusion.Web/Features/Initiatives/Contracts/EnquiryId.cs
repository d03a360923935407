using Fusion.Web.Platform;

namespace Fusion.Web.Features.Initiatives.Contracts;

internal readonly record struct EnquiryId(Guid Value) : ITypedId;
