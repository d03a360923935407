using Fusion.Web.Features.Accounts;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Data;

/// <summary>The one data layer. Features map their own tables; the two sealed heirs exist because EF finds migrations by context type.</summary>
internal abstract class FusionDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>True only inside an act: everything else reads.</summary>
    public bool IsWritable { get; init; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!IsWritable) throw new InvalidOperationException("Writes go through Acts, which give them their transaction and their record entry.");
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes go through Acts and are asynchronous.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FusionDb).Assembly);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(DateTime)) property.SetValueConverter(new UtcConverter());
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Localised>().HaveConversion<LocalisedConverter, LocalisedComparer>();
        foreach (var id in typeof(FusionDb).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(ITypedId))))
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }
}
