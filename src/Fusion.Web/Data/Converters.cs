using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fusion.Web.Data;

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => new TId { Value = value })
    where TId : struct, ITypedId;

internal sealed class LocalisedConverter() : ValueConverter<Localised, string>(text => text.ToJson(), json => Localised.FromJson(json));

internal sealed class LocalisedComparer() : ValueComparer<Localised>((left, right) => ReferenceEquals(left, right) || (left != null && left.Equals(right)), text => text.GetHashCode(), text => text);

/// <summary>SQLite gives instants back without a kind; everything stored is UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
