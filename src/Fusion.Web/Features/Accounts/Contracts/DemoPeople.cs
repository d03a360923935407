using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>The made-up people of the demonstration, one for each role.</summary>
internal sealed class DemoPeople(Acts acts, DemoLinks links)
{
    public const string Prefix = "demo-";

    static readonly (string Role, string Name, AccountRole Account)[] People =
    [
        ("weaver", "Wren Hollis (made up)", AccountRole.Weaver),
        ("member lead", "Amara Dove (made up)", AccountRole.MemberLead),
        ("learner", "Kit Marlow (made up)", AccountRole.Learner),
        ("council member", "Ines Calder (made up)", AccountRole.CouncilMember),
        ("host", "Sol Fenwick (made up)", AccountRole.Host),
    ];

    /// <summary>Makes those who are missing; answers each role with the token of its sign-in link.</summary>
    public async Task<IReadOnlyList<(string Role, string Token)>> Invite(CancellationToken cancel)
    {
        var invited = new List<(string, string)>();
        foreach (var (role, name, account) in People)
        {
            var wanted = new NewAccount(Prefix + role.Replace(' ', '-'), name, account) { IsSynthetic = true };
            var made = await acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(wanted, stop), cancel);
            invited.Add((role, links.Make(made.Value!.Id)));
        }
        return invited;
    }

    public Task Remove(Guid keep, CancellationToken cancel) => acts.Run<RemoveDemoAccountsHandler, Platform.Done>((handler, stop) => handler.Handle(keep, stop), cancel);

    /// <summary>Ends what a demonstration left behind, on a host that is none.</summary>
    public Task End(CancellationToken cancel) => acts.Run<RemoveDemoAccountsHandler, Platform.Done>((handler, stop) => handler.AtStart(stop), cancel);
}
