using Fusion.Web.Data;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Fusion.Web.Features.Host.HostPage;

/// <summary>What the person in charge needs to know.</summary>
[Authorize(Policies.Host)]
internal sealed class HostPageModel(ContentPacks packs, Database database, StartOptions options, RecordHealth record) : FusionPage
{
    public IReadOnlyList<PackView> Packs { get; private set; } = [];

    /// <summary>Why nothing is signed at present, if that is so.</summary>
    public string? RecordAlarm => record.Alarm;

    public bool IsPostgres => database.IsPostgres;

    public string DataFolder => Path.GetFullPath(options.DataFolder);

    public string PublicAddress => options.PublicAddress;

    public async Task OnGet(CancellationToken cancel)
    {
        Packs = await packs.Loaded(cancel);
        Title(T["nav.host"]);
        Frame.IsPrivate = true;
        Below();
    }
}
