using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Import;

internal sealed class ImportFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<LoadPackHandler>();
        services.AddScoped<RemovePackHandler>();
        services.AddScoped<ContentPacks>();
        services.AddScoped<ImportWork>();
        services.AddSingleton<ImportJobs>();
        services.AddScoped<StartImportHandler>();
        services.AddScoped<MapImportHandler>();
        services.AddScoped<CommitImportHandler>();
        services.AddScoped<UndoImportHandler>();
        services.AddScoped<ImportTraces>();
        services.AddSingleton<IReadModel, PackWatch>();
        services.AddScoped<IRetention, EraseOldImportsHandler>();
        services.AddScoped<IPersonalData, ImportPersonalData>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapReading("/import/templates/{target}", (string target, ImportWork work) =>
    {
        if (work.Target(target) is not { } known) return Results.NotFound();
        using var text = new StringWriter();
        text.Write('\uFEFF');
        Csv.Write(text, known.Fields.Select(field => field.Name));
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{known.Name}.csv");
    }).RequireAuthorization(Policies.Moderator);
}
