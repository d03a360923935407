using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.ChangeKey;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.EraseText;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Features.Record.PermanentPage;
using Fusion.Web.Features.Record.Serving;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record;

internal sealed class RecordFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<RecordBook>();
        services.AddScoped<RecordNews>();
        services.AddScoped<RecordHealth>();
        services.AddScoped<IPersonalData, RecordPersonalData>();
        services.AddScoped<AddressBook>();
        services.AddScoped<NewAddress>();
        services.AddTransient<PackSync>();
        services.AddSingleton<KeyRing>();
        services.AddScoped<CurrentKeys>();
        services.AddScoped<ChangeKeyHandler>();
        services.AddScoped<RetireKeyHandler>();
        services.AddScoped<EraseTextHandler>();
        services.AddSingleton<Witnesses>();
        services.AddScoped<ShowHandler>();
        services.AddSingleton<LogState>();
        services.AddSingleton<SeenCheckpoint>();
        services.AddScoped<LogReader>();
        services.AddScoped<SequenceHandler>();
        services.AddSingleton<SequencerBell>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<SequencerBell>());
        services.AddHostedService<Sequencer>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapReading("/id/{id:guid}", PermanentAddress.Go);
        LogEndpoints.Map(routes);
    }
}
