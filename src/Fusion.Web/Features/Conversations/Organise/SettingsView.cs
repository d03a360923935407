namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>The fields of a conversation, and how to find what is wrong with one.</summary>
internal sealed record SettingsView(SettingsInput Input, Func<string, string?> Error);
