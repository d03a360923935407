using Fusion.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Fusion.Web.Data;

/// <summary>For `dotnet ef migrations add`: Identity reads its schema version from the services, so they are given here as in the app.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteFusionDb>
{
    public SqliteFusionDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteFusionDb>()
        .UseApplicationServiceProvider(DesignTimeServices.Make()).UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresFusionDb>
{
    public PostgresFusionDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresFusionDb>()
        .UseApplicationServiceProvider(DesignTimeServices.Make()).UseNpgsql("Host=design").Options);
}

internal static class DesignTimeServices
{
    public static IServiceProvider Make()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddFusionIdentity();
        return services.BuildServiceProvider();
    }
}
