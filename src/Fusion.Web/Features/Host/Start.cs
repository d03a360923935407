using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Host;

/// <summary>What happens between "migrated" and "ready": content is loaded, read models are made, and the console is told who may come in.</summary>
internal sealed class Start(StartOptions options, HostState state, ContentPacks packs, DemoPeople people, Hosts hosts, IEnumerable<IReadModel> readModels)
{
    public const string ContentFolder = "Content", DemonstrationFolder = "Demonstration";

    public async Task Run(TextWriter console, CancellationToken cancel)
    {
        foreach (var model in readModels.OrderBy(model => model.Order)) await model.Refresh(cancel);
        var content = Pack.Read(options.ContentFolder ?? Path.Combine(AppContext.BaseDirectory, ContentFolder));
        await Load(content, cancel);
        await RemoveReplaced(content, cancel);
        if (options.Demonstration) await Load(Pack.Read(Path.Combine(AppContext.BaseDirectory, DemonstrationFolder)), cancel);
        state.HasDemonstration = (await packs.Loaded(cancel)).Any(pack => pack.IsSynthetic);
        state.HasHost = options.Demonstration || await hosts.Exist(cancel);
        if (options.Demonstration)
            foreach (var (role, token) in await people.Invite(cancel)) await console.WriteLineAsync($"{role} {options.PublicAddress}/sign-in/{token}");
        else if (!state.HasHost) await console.WriteLineAsync($"set-up {options.PublicAddress}/set-up?token={hosts.SetUpToken}");
        state.IsReady = true;
        await console.WriteLineAsync($"ready {options.PublicAddress}");
        await console.FlushAsync(cancel);
    }

    async Task Load(Pack pack, CancellationToken cancel)
    {
        var outcome = await packs.Load(pack, cancel);
        if (outcome.IsDone) return;
        throw new StartupFault($"The content in {pack.Folder} has {outcome.Rejections.Count} faults, so none of it was loaded: mend them, or give another folder with --content.\n"
            + string.Join('\n', outcome.Rejections.Select(fault => fault.Arguments[0])));
    }

    /// <summary>Another movement's content replaces the one that was there; the demonstration is nobody's content.</summary>
    async Task RemoveReplaced(Pack content, CancellationToken cancel)
    {
        foreach (var other in (await packs.Loaded(cancel)).Where(pack => pack.Id != content.Id && !pack.IsSynthetic)) await packs.Remove(other.Id, "Fusion", cancel);
    }
}
