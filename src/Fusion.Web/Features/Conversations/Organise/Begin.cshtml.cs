using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Begins a conversation, or a local one under a shared question.</summary>
[Authorize(Policies.Moderator)]
internal sealed class BeginModel(ConversationBook book, Me me, Acts acts) : FusionPage
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Shared { get; set; }

    public LiveConversation? SharedQuestion { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public string? Error(string field) => Rejections.FirstOrDefault(rejection => rejection.Field == field) is { } found ? T[found.MessageKey, found.Arguments] : null;

    public void OnGet(string? serves)
    {
        Show();
        Input.Serves = serves;
        if (SharedQuestion is { } above) Input = SettingsInput.Of(above.View.About, null);
        if (SharedQuestion is not null) (Input.Place, Input.OpensAt, Input.ClosesAt) = (null, null, null);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Show();
        var by = me.Signed;
        var outcome = await acts.Run<SaveConversationHandler, Conversation>((handler, stop) => handler.Handle(null, Input.Form(SharedQuestion?.Id), by, stop), cancel);
        if (outcome.IsDone) return Redirect($"{outcome.Value!.Path}/organise");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        SharedQuestion = Shared is { Length: > 0 } slug && book.Find(slug) is { View.About: { SharedId: null, IsPublic: true } } found ? found : null;
        Title(Rejections.Count > 0 ? T["error.prefix", T["begin.title"]] : T["begin.title"]);
        Frame.IsPrivate = true;
        Frame.Crumbs.Clear();
        Below((T["conversations.title"], "/conversations"));
    }
}
