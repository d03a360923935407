using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.DemoLink;

/// <summary>A made-up person's sign-in link: whoever has it is that person, while the demonstration runs.</summary>
internal static class DemoSignIn
{
    public static async Task<IResult> Go(string token, DemoLinks links, UserManager<Account> users, SignInManager<Account> signIn)
    {
        if (links.Find(token) is not { } id || await users.FindByIdAsync(id.ToString()) is not { IsSynthetic: true } account) return Results.NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return Results.Redirect("/account");
    }
}
