using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Host;

/// <summary>What happens between "migrated" and "ready": content is loaded, read models are made, and the console is told who may come in.</summary>
internal sealed class Start(StartOptions options, HostState state, ContentPacks packs, DemoPeople people, Hosts hosts, IEnumerable<IReadModel> readModels)
{
    public const string ContentFolder = "Content", DemonstrationFolder = "Demonstration";

    public async Task Run(TextWriter console, CancellationToken cancel)
    {
        await readModels.RefreshAll(cancel);
        await RemoveReplaced(await Load(options.ContentFolder ?? Path.Combine(AppContext.BaseDirectory, ContentFolder), cancel), cancel);
        if (options.Demonstration) await Load(Path.Combine(AppContext.BaseDirectory, DemonstrationFolder), cancel);
        state.HasHost = options.Demonstration || await hosts.Exist(cancel);
        if (options.Demonstration)
            foreach (var (role, token) in await people.Invite(cancel)) await console.WriteLineAsync($"{role} {options.PublicAddress}/sign-in/{token}");
        else if (!state.HasHost) await console.WriteLineAsync($"set-up {options.PublicAddress}/set-up?token={hosts.SetUpToken}");
        state.IsReady = true;
        await console.WriteLineAsync($"ready {options.PublicAddress}");
        await console.FlushAsync(cancel);
    }

    async Task<string> Load(string folder, CancellationToken cancel)
    {
        var outcome = await packs.Load(folder, cancel);
        if (outcome.IsDone) return outcome.Value!;
        throw new StartupFault($"The content in {folder} has {outcome.Rejections.Count} faults, so none of it was loaded: mend them, or give another folder with --content.\n"
            + string.Join('\n', outcome.Rejections.Select(fault => fault.Arguments[0])));
    }

    /// <summary>Another movement's content replaces the one that was there; the demonstration is nobody's content.</summary>
    async Task RemoveReplaced(string content, CancellationToken cancel)
    {
        foreach (var other in (await packs.Loaded(cancel)).Where(pack => pack.Id != content && !pack.IsSynthetic)) await packs.Remove(other.Id, "Fusion", cancel);
    }
}
