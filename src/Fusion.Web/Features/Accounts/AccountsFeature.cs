using System.Security.Claims;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fusion.Web.Features.Accounts;

internal sealed class AccountsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddFusionIdentity().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/error/403";
            cookie.Cookie.Name = "fusion";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
        });
        services.AddAuthorizationBuilder().AddPolicy("Host", policy => policy.RequireRole(nameof(AccountRole.Host)));
        services.AddOptions<IdentityPasskeyOptions>().Configure<StartOptions>((passkeys, host) => passkeys.ServerDomain = new Uri(host.PublicAddress).Host);
        services.AddSingleton<SetUpToken>();
        services.AddSingleton<DemoLinks>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<Hosts>();
        services.AddScoped<Contributors>();
        services.AddScoped<CreateAccountHandler>();
        services.AddScoped<RemoveDemoAccountsHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/{token:length(32)}", DemoLink.DemoSignIn.Go);
        routes.MapPost("/sign-out", SignOut.SignOut.Go);
        routes.MapPost("/passkeys/creation", Passkeys.Creation).RequireRateLimiting("sign-in");
        routes.MapPost("/passkeys/request", Passkeys.Request).RequireRateLimiting("sign-in");
    }
}

/// <summary>The cookie carries the name that pages show and the role that they check, so that no page asks the database who is reading.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim("name", user.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        return identity;
    }
}
