using Fusion.Web.Features.Accounts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Fusion.Web.Tests.Hosting;

/// <summary>
/// Fusion in a process of its own, to be killed there: it does recorded acts as fast as they go and says which are done.
/// This is what <c>dotnet Fusion.Web.Tests.dll DATA CONTENT [CONNECTION]</c> runs; the tests themselves are found and run by their own host.
/// </summary>
internal static class Doer
{
    const int AtOnce = 8;

    static async Task Main(string[] arguments)
    {
        await using var app = FusionApp.Build(new StartOptions { Port = 0, Listen = "127.0.0.1", DataFolder = arguments[0], ContentFolder = arguments[1], Postgres = arguments.ElementAtOrDefault(2) });
        await FusionProgram.Prepare(app, TextWriter.Null, CancellationToken.None);
        Console.WriteLine($"ready {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}");
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => Join(app.Services.GetRequiredService<Acts>()))));
    }

    static async Task Join(Acts acts)
    {
        while (true)
        {
            var wanted = new NewAccount($"{Guid.NewGuid():N}", "Somebody", AccountRole.Learner);
            var done = await acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(wanted, stop), CancellationToken.None);
            Console.WriteLine($"done {done.Value!.Pseudonym}");
        }
    }
}
