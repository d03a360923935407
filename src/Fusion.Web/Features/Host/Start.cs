using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Host;

/// <summary>What happens between "read" and "ready": content is loaded, and the console is told who may come in.</summary>
internal sealed class Start(StartOptions options, HostState state, ContentPacks packs, DemoPeople people, DemoLinks links, DemoConversations conversations, Hosts hosts)
{
    public const string ContentFolder = "Content", DemonstrationFolder = "Demonstration";

    public async Task Run(TextWriter console, CancellationToken cancel)
    {
        await Load(options.ContentFolder ?? Path.Combine(AppContext.BaseDirectory, ContentFolder), cancel);
        if (options.Demonstration) await Load(Path.Combine(AppContext.BaseDirectory, DemonstrationFolder), cancel);
        if (!options.Demonstration) await people.End(cancel);
        state.HasHost = options.Demonstration || await hosts.Exist(cancel);
        if (options.Demonstration)
            foreach (var (role, token) in await people.Invite(cancel))
            {
                await console.WriteLineAsync($"{role} {options.PublicAddress}/sign-in/{token}");
                if (role == "weaver") await conversations.Make(links.Find(token)!.Value, "Wren Hollis (made up)", cancel);
            }
        else if (!state.HasHost) await console.WriteLineAsync($"set-up {options.PublicAddress}/set-up?token={hosts.SetUpToken}");
        state.IsReady = true;
        await console.WriteLineAsync($"ready {options.PublicAddress}");
        await console.FlushAsync(cancel);
    }

    async Task Load(string folder, CancellationToken cancel)
    {
        var outcome = await packs.Load(folder, cancel);
        if (outcome.IsDone) return;
        throw new StartupFault($"The content in {folder} has {outcome.Rejections.Count} faults, so none of it was loaded: mend them, or give another folder with --content.\n"
            + string.Join('\n', outcome.Rejections.Select(fault => fault.Arguments[0])));
    }
}
