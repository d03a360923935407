using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Data;

internal sealed class PostgresFusionDb(DbContextOptions<PostgresFusionDb> options) : FusionDb(options)
{
    /// <summary>Both databases order text by code point, so that a page key means the same on either.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
