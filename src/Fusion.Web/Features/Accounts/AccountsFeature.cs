using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Desk;
using Fusion.Web.Features.Accounts.HostAccounts;
using Fusion.Web.Features.Accounts.Join;
using Fusion.Web.Features.Accounts.Leave;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Privacy;
using Fusion.Web.Features.Accounts.Profile;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Security;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.SignIn;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts;

internal sealed class AccountsFeature : IFeature
{
    // OWASP's figure for PBKDF2 with SHA-512.
    const int HashRounds = 210_000;

    public void AddServices(IServiceCollection services)
    {
        services.AddFusionIdentity().AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddOptions<IdentityPasskeyOptions>().Configure<StartOptions>((passkeys, host) => passkeys.ServerDomain = new Uri(host.PublicAddress).Host);
        AddCookies(services);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new WritingNeedsAnAccount()).Build())
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Moderator, policy => policy.RequireRole(nameof(AccountRole.Host), nameof(AccountRole.Weaver)))
            .AddPolicy(Policies.Host, policy => policy.RequireRole(nameof(AccountRole.Host)));
        services.AddScoped<Me>();
        services.AddScoped<Hosts>();
        AddSigningIn(services);
        AddPeople(services);
        AddDemonstration(services);
    }

    static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<StartOptions>((cookie, host) =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/error/403";
            cookie.Cookie.Name = "fusion";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = host.CookiesOverTls;
            cookie.ExpireTimeSpan = Session.Longest;
            cookie.Events.OnValidatePrincipal = SessionCheck.Validate;
            cookie.Events.OnRedirectToLogin = SessionCheck.ToSignIn;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<StartOptions>((cookie, host) =>
        {
            cookie.Cookie.Name = "fusion-step";
            cookie.Cookie.SecurePolicy = host.CookiesOverTls;
        });
    }

    static void AddSigningIn(IServiceCollection services)
    {
        services.AddSingleton<SetUpToken>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<LiveSessions>());
        services.AddSingleton<IReadModel, HostWatch>();
        services.AddScoped<Principals>();
        services.AddScoped<Door>();
        services.AddScoped<SecondSteps>();
        services.AddScoped<CreateAccountHandler>();
        services.AddScoped<StartSessionHandler>();
        services.AddScoped<EndSessionsHandler>();
        services.AddScoped<SeeSessionHandler>();
        services.AddScoped<SecondStepHandler>();
        services.AddScoped<RecoveryCodesHandler>();
        services.AddScoped<PasskeyHandler>();
        services.AddScoped<PasswordHandler>();
    }

    static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<Representatives>();
        services.AddScoped<WhoMayJoin>();
        services.AddScoped<People>();
        services.AddScoped<Contributors>();
        services.AddScoped<ProfileHandler>();
        services.AddScoped<MailAddressHandler>();
        services.AddSingleton(new AskedMail(MailAddressHandler.LetterKey));
        services.AddScoped<InviteHandler>();
        services.AddSingleton(new AskedMail(InviteHandler.LetterKey));
        services.AddScoped<IRetention, EraseOldInvitationsHandler>();
        services.AddScoped<AnswerInvitationHandler>();
        services.AddScoped<RoleHandler>();
        services.AddScoped<ActForHandler>();
        services.AddScoped<IRecordLinks<OrganisationId>, MovePeopleHandler>();
        services.AddScoped<ChangeRoleHandler>();
        services.AddScoped<YoungHandler>();
        services.AddScoped<IRetention, EraseUnansweredYoungHandler>();
        services.AddScoped<Farewell>();
        services.AddScoped<LeaveHandler>();
        services.AddScoped<PersonalArchive>();
        services.AddScoped<IPersonalData, AccountsPersonalData>();
        services.AddScoped<IDeskItems, AccountDesk>();
    }

    static void AddDemonstration(IServiceCollection services)
    {
        services.AddSingleton<DemoLinks>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<RemoveDemoAccountsHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/{token:length(32)}", DemoLink.DemoSignIn.Go);
        routes.MapPost("/sign-out", SignOut.SignOut.Go).AllowAnonymous();
        routes.MapPost("/passkeys/creation", Passkeys.Creation).RequireRateLimiting("sign-in").AllowAnonymous();
        routes.MapPost("/passkeys/request", Passkeys.Request).RequireRateLimiting("sign-in").AllowAnonymous();
    }
}
