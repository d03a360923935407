using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fusion.Web.Data;
using Fusion.Web.Data.Backup;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Attachments;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Contacts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Diversity;
using Fusion.Web.Features.Events;
using Fusion.Web.Features.Evidence;
using Fusion.Web.Features.Frameworks;
using Fusion.Web.Features.Home;
using Fusion.Web.Features.Host;
using Fusion.Web.Features.Import;
using Fusion.Web.Features.Initiatives;
using Fusion.Web.Features.Mail;
using Fusion.Web.Features.Moderation;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.OpenData;
using Fusion.Web.Features.Places;
using Fusion.Web.Features.Record;
using Fusion.Web.Features.Reminders;
using Fusion.Web.Features.Search;
using Fusion.Web.Features.Sources;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Features.Themes;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Live;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Participants;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Fusion.Web;

/// <summary>The list of features, and the pipeline.</summary>
internal static class FusionApp
{
    static readonly IReadOnlyList<IFeature> Features =
    [
        new HomeFeature(), new PlacesFeature(), new FrameworksFeature(), new SourcesFeature(), new DirectoryFeature(), new ContactsFeature(), new DiversityFeature(), new AttachmentsFeature(), new CatalogueFeature(), new EvidenceFeature(), new InitiativesFeature(), new NetworksFeature(), new AgreementsFeature(), new EventsFeature(), new DecisionsFeature(), new ThemesFeature(), new ConversationsFeature(), new ToolkitFeature(),
        new SearchFeature(), new OpenDataFeature(), new RecordFeature(), new ImportFeature(), new SuggestionsFeature(), new ModerationFeature(), new AccountsFeature(), new HostFeature(),
        new MailFeature(), new RemindersFeature(),
    ];

    /// <param name="clock">Another clock than the machine's, for tests.</param>
    public static WebApplication Build(StartOptions options, TimeProvider? clock = null)
    {
        DataFolder.Make(options.DataFolder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FusionApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
            WebRootPath = "wwwroot",
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            // The keys lie in a folder that only their owner can open; there is nothing else to encrypt them with.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            // A statement that fails throws, and whoever does not expect that logs it; EF would also shout when it looks whether a new database has its tables.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical)
            // A page that is not to be kept says so itself; that a form in it says so too is no news.
            .AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error);
        Listening.Configure(builder, options);
        AddServices(builder.Services, options);
        if (clock is not null) builder.Services.AddSingleton(clock);
        var app = builder.Build();
        Configure(app, options);
        return app;
    }

    /// <summary>The services for what needs no server: checking a content pack, making a backup, restoring one.</summary>
    public static ServiceProvider WithoutServer(StartOptions options)
    {
        var services = new ServiceCollection();
        AddServices(services, options);
        return services.BuildServiceProvider();
    }

    static void AddServices(IServiceCollection services, StartOptions options)
    {
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<HostState>();
        services.AddSingleton<Words>();
        services.AddMail();
        services.AddUpkeep();
        services.AddSingleton<ParticipantTokens>();
        services.AddSingleton<EventStream>();
        services.AddHttpContextAccessor();
        services.AddScoped<Frame>();
        services.AddScoped<AssetUrls>();
        services.AddScoped<Said>();
        services.AddScoped<FacetLabels>();
        services.AddScoped<FieldForm>();
        services.AddSingleton<Database>();
        services.AddSingleton<BackUp>();
        services.AddScoped<DbSession>();
        services.AddScoped(provider => provider.GetRequiredService<DbSession>().Context);
        if (options.Postgres is null) services.AddSingleton<Acts, SqliteActs>();
        else services.AddSingleton<Acts, PostgresActs>();
        services.AddSingleton<Revisions>();
        services.AddHostedService<RevisionWatch>();
        // Pages of the record, of conversations and of the toolkit are never kept, and every act is in the record: they alone make no other page old, nor does a mail.
        foreach (var topic in Enum.GetValues<Topic>().Where(topic => topic is not (Topic.Record or Topic.Mail or Topic.Conversations or Topic.Participants or Topic.Toolkit))) services.AddSingleton<IReadModel>(provider => new PublicPagesReset(topic, provider.GetRequiredService<IOutputCacheStore>()));
        foreach (var feature in Features) feature.AddServices(services);
        services.AddRouting();
        AddPages(services);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "fusion-form";
            antiforgery.Cookie.SecurePolicy = options.CookiesOverTls;
        });
        services.AddDataProtection().SetApplicationName("Fusion").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        AddAnswers(services);
        services.AddPostLimits();
    }

    /// <summary>Answers are compressed, and those for everybody are kept.</summary>
    static void AddAnswers(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/ld+json", "application/atom+xml", "text/csv", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 24 << 20;
            cache.MaximumBodySize = 2 << 20;
            cache.UseCaseSensitivePaths = true;
            cache.AddBasePolicy(new PublicPages());
        });
    }

    static void AddPages(IServiceCollection services) =>
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            foreach (var path in (ReadOnlySpan<string>)["innovations/{slug}", "stories/{slug}", "resources/{slug}", "organisations/{slug}", "places/{code}", "sources/{slug}", "vocabularies/{scheme}", "vocabularies/{scheme}/{term}", "conversations/{slug}", "findings/{slug}", "pilots/{slug}", "pilots/themes/{slug}", "networks/{slug}", "agreements/{slug}", "events/{slug}", "toolkit/boards/{id}"])
                pages.Conventions.AddPageRoute("/Record/HistoryPage/HistoryPage", $"{path}/history");
        }).AddMvcOptions(mvc => mvc.Filters.Add<FormatFilter>());

    static void Configure(WebApplication app, StartOptions options)
    {
        // Behind a proxy that ends TLS a request comes in plain: what readers see is the address that --base names.
        if (options.IsSecure)
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        app.UseProxies(options);
        app.UseExceptionHandler("/error/500");
        app.UseSecurityHeaders(options);
        app.UseFormats();
        app.UseLanguages();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(FirstVisit);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapReading("/health/live", () => Results.Text("live"));
        app.MapReading("/health/ready", async (HostState state, Database database, CancellationToken cancel) =>
            state.IsReady && await database.Answers(cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
        foreach (var feature in Features) feature.MapEndpoints(app);
    }

    /// <summary>Until it is ready the host says so; until somebody is in charge, the first visit leads to the set-up.</summary>
    static Task FirstVisit(HttpContext context, RequestDelegate next)
    {
        var state = context.RequestServices.GetRequiredService<HostState>();
        var path = context.Request.Path;
        var isPage = !path.StartsWithSegments("/health") && !path.StartsWithSegments("/assets") && !path.StartsWithSegments("/error");
        if (isPage && !state.IsReady)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return context.Response.WriteAsync("Fusion is starting. Try again in a few seconds.");
        }
        if (isPage && !state.HasHost && path == "/" && HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect("/set-up");
        else return next(context);
        return Task.CompletedTask;
    }
}
