using Fusion.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts;

internal static class FusionIdentity
{
    /// <summary>The same registration for the app and for EF's tools: the schema version decides whether the passkey table exists.</summary>
    public static IdentityBuilder AddFusionIdentity(this IServiceCollection services) =>
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
        }).AddEntityFrameworkStores<FusionDb>();
}
