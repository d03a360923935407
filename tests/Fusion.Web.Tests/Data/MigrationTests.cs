using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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

    [Theory, OnSqlite, OnPostgres]
    public async Task Answers_from_before_their_writers_role_stood_with_them_are_given_it_and_whether_they_have_words(Db db)
    {
        await using var disk = await Disk.Empty(db);
        await using var services = FusionApp.WithoutServer(new Platform.StartOptions { DataFolder = disk.Folder, Postgres = disk.Connection });
        var database = services.GetRequiredService<Database>();
        await using var connection = database.IsPostgres ? null : database.OpenSqliteWriter();
        await using var data = connection is null ? database.PostgresWriterContext() : database.SqliteWriterContext(connection);
        await data.GetService<IMigrator>().MigrateAsync("Spokespeople");

        var (board, learner, nobody, gone) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Join(learner, "Learner");
        await Join(nobody, null);
        await Answer(learner, "pointed", "", "");
        await Answer(learner, "said", "We swap lessons", "");
        await Answer(nobody, "shown", "", "Twelve since May");
        await Answer(gone, "left", "", "");
        await database.Migrate(CancellationToken.None);

        var after = await data.Set<AnswerLine>().OrderBy(line => line.Item).Select(line => new { line.Item, line.Role }).ToListAsync();
        Assert.Equal([("left", null), ("pointed", Role.Learner), ("said", Role.Learner), ("shown", null)], after.Select(line => (line.Item, line.Role)));
        Assert.Equal(["said", "shown"], await data.Set<AnswerLine>().Where(line => line.HasWords).Select(line => line.Item).Order().ToListAsync());

        Task<int> Join(Guid person, string? role) => data.Database.ExecuteSqlAsync(
            $"""insert into toolkit_participants ("Id", "BoardId", "Name", "Role", "IsPaper", "JoinedAt") values ({person}, {board}, '', {role}, {false}, {DateTime.UtcNow})""");
        Task<int> Answer(Guid person, string item, string text, string evidence) => data.Database.ExecuteSqlAsync(
            $"""insert into toolkit_answers ("Id", "BoardId", "ParticipantId", "Item", "Line", "First", "Text", "Evidence", "SendId", "Made", "IsCounted") values ({Guid.NewGuid()}, {board}, {person}, {item}, {0}, {3}, {text}, {evidence}, {Guid.NewGuid()}, {DateTime.UtcNow}, {false})""");
    }
}
