using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Toolkit.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Host;

/// <summary>What happens between "read" and "ready": content is loaded, and the console is told who may come in.</summary>
internal sealed class Start(StartOptions options, HostState state, ContentPacks packs, DemoPeople people, DemoLinks links, DemoConversations conversations, DemoNetworks networks, DemoAgreements agreements, DemoEvents events, DemoDecisions decisions, DemoToolkit toolkit, Hosts hosts)
{
    public const string ContentFolder = "Content", DemonstrationFolder = "Demonstration";

    public async Task Run(TextWriter console, CancellationToken cancel)
    {
        await Load(options.ContentFolder ?? Path.Combine(AppContext.BaseDirectory, ContentFolder), cancel);
        if (options.Demonstration) await Load(Path.Combine(AppContext.BaseDirectory, DemonstrationFolder), cancel);
        if (!options.Demonstration) await people.End(cancel);
        state.HasHost = options.Demonstration || await hosts.Exist(cancel);
        if (options.Demonstration) await Demonstrate(console, cancel);
        else if (!state.HasHost) await console.WriteLineAsync($"set-up {options.PublicAddress}/set-up?token={hosts.SetUpToken}");
        state.IsReady = true;
        await console.WriteLineAsync($"ready {options.PublicAddress}");
        await console.FlushAsync(cancel);
    }

    async Task Demonstrate(TextWriter console, CancellationToken cancel)
    {
        var invited = await people.Invite(cancel);
        foreach (var (role, token) in invited) await console.WriteLineAsync($"{role} {options.PublicAddress}/sign-in/{token}");
        Guid Account(string role) => links.Find(invited.First(one => one.Role == role).Token)!.Value;
        await conversations.Make(Account("weaver"), "Wren Hollis (made up)", cancel);
        await networks.Make(Account("weaver"), Account("council member"), Account("member lead"), cancel);
        await agreements.Make(cancel);
        await events.Make(Account("weaver"), Account("council member"), cancel);
        await decisions.Make(Account("weaver"), Account("council member"), cancel);
        await toolkit.Make(Account("weaver"), cancel);
    }

    async Task Load(string folder, CancellationToken cancel)
    {
        var outcome = await packs.Load(folder, cancel);
        if (outcome.IsDone) return;
        throw new StartupFault($"The content in {folder} has {outcome.Rejections.Count} faults, so none of it was loaded: mend them, or give another folder with --content.\n"
            + string.Join('\n', outcome.Rejections.Select(fault => fault.Arguments[0])));
    }
}
