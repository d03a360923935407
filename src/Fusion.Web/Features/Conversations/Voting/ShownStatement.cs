using System.Text.Json;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>A statement as one reader is shown it: in their language where there is a translation, marked as one, and otherwise as it was written.</summary>
internal sealed record ShownStatement(int Number, string Text, string Language, string? Mark)
{
    public static ShownStatement Of(StatementView statement, Words words)
    {
        var (text, language) = statement.Text.In(Platform.Localisation.Language.Current.Code);
        return new(statement.Number, text, language, language == statement.Language ? null : words["conversation.translated", LanguageName(statement.Language)]);
    }

    /// <summary>A language by its own name where Fusion speaks it, else by its code.</summary>
    public static string LanguageName(string code) => Platform.Localisation.Language.All.FirstOrDefault(language => language.Code == code)?.OwnName ?? code;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", Number);
        json.WriteString("text", Text);
        json.WriteString("lang", Language);
        if (Mark is not null) json.WriteString("mark", Mark);
        json.WriteEndObject();
    }
}
