using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Events.Attend;
using Fusion.Web.Features.Events.Calendar;
using Fusion.Web.Features.Events.Call;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Events.Demonstration;
using Fusion.Web.Features.Events.Ideas;
using Fusion.Web.Features.Events.Minutes;
using Fusion.Web.Features.Events.Poll;
using Fusion.Web.Features.Events.Programme;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;

namespace Fusion.Web.Features.Events;

internal sealed class EventsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<EventRights>();
        services.AddScoped<EventReading>();
        services.AddScoped<EventWords>();
        services.AddScoped<EventBook>();
        services.AddScoped<EventCalendars>();
        services.AddScoped<OwnEvents>();
        services.AddScoped<Names>();
        services.AddScoped<PollReading>();
        services.AddScoped<CallEventHandler>();
        services.AddScoped<ChangeEventHandler>();
        services.AddScoped<ProgrammeHandler>();
        services.AddScoped<AttendHandler>();
        services.AddScoped<RollHandler>();
        services.AddScoped<MinutesHandler>();
        services.AddScoped<EventIdeaHandler>();
        services.AddScoped<TimePollHandler>();
        services.AddScoped<AnswerPollHandler>();
        services.AddScoped<CalendarHandler>();
        services.AddScoped<IDeskItems, EventsDesk>();
        services.AddScoped<INetworkNews, EventsNews>();
        services.AddScoped<IPersonalData, EventsPersonalData>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveAttendancesHandler>();
        services.AddScoped<INetworkLinks, MoveNetworkEventsHandler>();
        services.AddScoped<IServed, ServedEvents>();
        services.AddScoped<IDataset, EventDataset>();
        services.AddScoped<EventCards>();
        services.AddScoped<DemoEvents>();
        services.AddScoped<MakeDemoEventsHandler>();
        services.AddScoped<RemoveDemoEventsHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapReading("/events/feed/{token:length(32)}", OwnFeed.Read);
}
