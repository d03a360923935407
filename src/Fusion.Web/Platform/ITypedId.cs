namespace Fusion.Web.Platform;

/// <summary>An id that cannot be mistaken for the id of another kind of thing; stored as its <see cref="Guid"/>.</summary>
internal interface ITypedId
{
    Guid Value { get; init; }
}
