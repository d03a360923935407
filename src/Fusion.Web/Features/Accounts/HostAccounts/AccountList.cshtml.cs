using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.HostAccounts;

/// <summary>Who has an account here and in which role, newest first; for hosts.</summary>
[Authorize(Policies.Host)]
internal sealed class AccountListModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    const int PageSize = 50, LongestQuery = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccountRole? Role { get; set; }

    /// <summary>Only who joined before this instant, in ticks: the key of the page.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public Guid Self => me.Signed.AccountId;

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPost(Guid account, AccountRole to, CancellationToken cancel)
    {
        if (!Enum.IsDefined(to)) return BadRequest();
        var changed = await acts.Run<ChangeRoleHandler, Done>((handler, stop) => handler.Handle(me.Signed, account, to, stop), cancel);
        if (changed.IsDone) return Redirect("/host/accounts" + Address(Before));
        Rejections = changed.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var found = db.Users.AsQueryable();
        if (Q?.Trim() is { Length: > 0 and <= LongestQuery } text) found = found.Where(account => account.DisplayName.Contains(text) || account.UserName!.Contains(text));
        if (Role is { } role) found = found.Where(account => account.Role == role);
        Total = await found.CountAsync(cancel);
        if (Before is { } ticks and > 0 && ticks < DateTime.MaxValue.Ticks) { var before = new DateTime(ticks, DateTimeKind.Utc); found = found.Where(account => account.JoinedAt < before); }
        var rows = await found.OrderByDescending(account => account.JoinedAt).ThenBy(account => account.Id).Take(PageSize + 1)
            .Select(account => new AccountRow(account.Id, account.DisplayName, account.UserName!, account.Role, account.JoinedAt, account.IsYoung, account.IsSynthetic)).ToListAsync(cancel);
        if (rows.Count > PageSize) Next = "/host/accounts" + Address(rows[PageSize - 1].JoinedAt.Ticks);
        Rows = [.. rows.Take(PageSize)];
        Response.Headers.CacheControl = "no-store";
        Title(T["accounts.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }

    string Address(long? before) => QueryString.Create(new Dictionary<string, string?> { ["q"] = Q, ["role"] = Role?.ToString(), ["before"] = before?.ToString(CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part.Value))).ToString();
}

internal sealed record AccountRow(Guid Id, string Name, string SignInName, AccountRole Role, DateTime JoinedAt, bool IsYoung, bool IsSynthetic);
