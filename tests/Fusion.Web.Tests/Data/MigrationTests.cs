using Fusion.Web.Data;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Data;

public sealed class MigrationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_migrations_make_the_model_that_the_code_has(Db db)
    {
        var site = await Shared.Site(db);
        Assert.False(await site.Read(data => Task.FromResult(data.Database.HasPendingModelChanges())));
        Assert.Empty(await site.Read(data => data.Database.GetPendingMigrationsAsync()));
        Assert.NotEmpty(await site.Read(data => data.Database.GetAppliedMigrationsAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_table_that_the_code_has_can_be_read_after_migrating_from_nothing_and_again(Db db)
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        await site.Services.GetRequiredService<Database>().Migrate(CancellationToken.None);
        await using var data = site.Services.GetRequiredService<Database>().Reader();
        var tables = data.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).Distinct().ToList();
        Assert.True(tables.Count > 20);
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;
        foreach (var table in tables) _ = ((IQueryable<object>)set.MakeGenericMethod(table).Invoke(data, null)!).Take(1).ToList();
    }

    [Theory, OnPostgres]
    public async Task Several_that_migrate_at_once_do_not_disturb_each_other(Db db)
    {
        await using var disk = await Disk.Make(db);
        var apps = Enumerable.Range(0, 3).Select(_ => FusionApp.Build(new Platform.StartOptions { Port = 0, Listen = "127.0.0.1", DataFolder = disk.Folder, Postgres = disk.Connection })).ToList();
        await Task.WhenAll(apps.Select(app => Task.Run(() => app.Services.GetRequiredService<Database>().Migrate(CancellationToken.None))));

        await using (var reader = apps[0].Services.GetRequiredService<Database>().Reader()) Assert.Empty(await reader.Database.GetPendingMigrationsAsync());
        foreach (var app in apps) await app.DisposeAsync();
    }
}
