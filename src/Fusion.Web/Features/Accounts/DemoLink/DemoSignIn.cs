using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.DemoLink;

/// <summary>A made-up person's sign-in link: whoever has it is that person, while the demonstration runs.</summary>
internal static class DemoSignIn
{
    public static async Task<IResult> Go(string token, DemoLinks links, UserManager<Account> users, Door door, CancellationToken cancel)
    {
        if (links.Find(token) is not { } id || await users.FindByIdAsync(id.ToString()) is not { IsSynthetic: true } account) return Results.NotFound();
        await door.Open(account.Id, SignInWay.Demonstration, keep: false, cancel);
        return Results.Redirect("/desk");
    }
}
