using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>Who may write, who may speak SQL, and who may ask the time.</summary>
public sealed class WritingTests
{
    static readonly string[] Saving = ["SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync"];
    static readonly string[] Changing = ["Add", "AddAsync", "AddRange", "AddRangeAsync", "Update", "UpdateRange", "Remove", "RemoveRange", "Attach", "AttachRange"];

    // Each file that speaks SQL itself, and why EF cannot.
    static readonly Dictionary<string, string> SpeaksSql = new()
    {
        ["Data/Database.cs"] = "opens SQLite's one writer with its pragmas, and takes PostgreSQL's locks around migrating and sequencing",
        ["Data/Backup/Snapshot.cs"] = "reads every table as it is, for a backup",
        ["Data/Backup/TableLoader.cs"] = "puts every table back, by COPY on PostgreSQL",
        ["Features/Conversations/Voting/VoteRows.cs"] = "writes thousands of votes a second, and tells which were there already",
    };

    // Acts without an entry in the open record, and why.
    static readonly Dictionary<string, string> Unrecorded = new()
    {
        ["SuggestHandler"] = "what somebody tells stays private until a host uses it",
        ["DealWithHandler"] = "it only marks a private suggestion",
        ["StartSessionHandler"] = "where somebody is signed in is theirs alone",
        ["EndSessionsHandler"] = "the same",
        ["SeeSessionHandler"] = "the same",
        ["ActForHandler"] = "it only says in whose name somebody acts next",
        ["SecondStepHandler"] = "how somebody signs in is theirs alone",
        ["RecoveryCodesHandler"] = "the same",
        ["PasskeyHandler"] = "the same",
        ["PasswordHandler"] = "the same",
        ["ProfileHandler"] = "people are not in the record",
        ["MailAddressHandler"] = "the same",
        ["InviteHandler"] = "an invitation is private until somebody accepts it",
        ["AnswerInvitationHandler"] = "who accepts is entered by Representatives",
        ["RoleHandler"] = "entered by Representatives",
        ["LeaveHandler"] = "entered by Farewell",
        ["RemoveDemoAccountsHandler"] = "entered by Farewell",
        ["YoungHandler"] = "beginning is entered by CreateAccountHandler, ending by Farewell; what was asked and agreed is private",
        ["AskHandler"] = "a claim is private until it is granted",
        ["CastVotesHandler"] = "how somebody votes is nobody's business",
        ["AboutYouHandler"] = "what somebody says of themselves is theirs alone",
        ["LeaveConversationHandler"] = "somebody takes what is theirs along",
        ["AddIdeaHandler"] = "an answer is the organiser's to read until it becomes a statement",
        ["SortIdeaHandler"] = "what becomes public is a statement, which AddStatementHandler enters",
        ["TargetsHandler"] = "whom an organiser wants to hear changes nothing that anybody said",
        ["KeepMapHandler"] = "it follows from the votes",
        ["MemberHandler"] = "who writes in an enquiry is theirs to know",
        ["IntroduceHandler"] = "what two people ask each other stays between them",
        ["ReportEntryHandler"] = "what somebody reports stays private; what is done about it is recorded",
        ["RevertEntryHandler"] = "it submits the old version anew, which is recorded",
        ["ReportOrganisationHandler"] = "what somebody reports stays private; what is done about it is recorded",
        ["RevertOrganisationHandler"] = "it submits the old version anew, which is recorded",
        ["AskContactsHandler"] = "whom somebody wants to invite is between the two",
        ["RemoveContactHandler"] = "the same",
        ["AnswerContactHandler"] = "the same",
        ["RemoveAffiliationHandler"] = "where somebody belongs is theirs alone",
        ["EraseOldContactsHandler"] = "it erases what was private",
        ["EraseOldImportsHandler"] = "it erases what was private",
        ["EraseOldInvitationsHandler"] = "it erases what was private",
        ["EraseUnansweredYoungHandler"] = "it erases what was private",
        ["EraseOldClaimsHandler"] = "it erases what was private",
        ["EraseOldCasesHandler"] = "it erases what was private",
        ["AnswerDiversityHandler"] = "what somebody says of themselves is theirs alone",
        ["MovePeopleHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveClaimsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveContactsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["StartImportHandler"] = "a spreadsheet that is only looked at",
        ["MapImportHandler"] = "a spreadsheet that is only looked at",
        ["MergeEntriesHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MergeOrganisationsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveFindingsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveStoriesHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["WriteStoryHandler"] = "a story is its writer's until a peer lets it through, which ReadStoryHandler records",
        ["MoveTrialsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveEntryOrganisationsHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveNetworkMembersHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveSignaturesHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["SaveAgreementHandler"] = "a draft binds nobody and is seen by those who may publish it, which is recorded",
        ["RemindRenewalsHandler"] = "who gets mail is private",
        ["NetworkLinkHandler"] = "a link is private until somebody comes by it, which is recorded",
        ["IntroduceMembersHandler"] = "who should meet whom is between them and whoever asks them",
        ["ReportMisuseHandler"] = "what somebody tells stays with those who keep the rules, whose answer is recorded",
        ["SendDigestHandler"] = "news is for members; who gets it is private",
        ["InviteBodiesHandler"] = "an invitation is private until somebody accepts it, which is recorded",
        ["AttendHandler"] = "who comes is counted in public, and named only among those who come",
        ["RollHandler"] = "the same of who was there",
        ["AnswerPollHandler"] = "when somebody can is nobody else's business",
        ["CalendarHandler"] = "the address of somebody's calendar is theirs alone",
        ["MoveAttendancesHandler"] = "its part of a merge, which MergeHandler and UndoMergeHandler record",
        ["MoveNetworkAgreementsHandler"] = "its part of a merger, which SettleHandler records",
        ["RemoveNetworkRulesHandler"] = "its part of a network's removal, which RemoveDemoNetworksHandler records",
        ["MoveNetworkBoardsHandler"] = "its part of a merger, which SettleHandler records",
        ["MoveNetworkConversationsHandler"] = "its part of a merger, which SettleHandler records",
        ["MoveNetworkGoalsHandler"] = "its part of a merger, which SettleHandler records",
        ["MoveNetworkEventsHandler"] = "its part of a merger, which SettleHandler records",
        ["RulesHandler"] = "entered by NetworkChanges, and by Putting where it goes to the vote",
        ["SwitchRulesHandler"] = "its part of a change of rules, which NetworkChanges enters",
        ["ProposeHandler"] = "entered by Putting",
        ["CastBallotHandler"] = "a ballot is the voter's until all are counted, which SettleHandler records",
        ["HandsHandler"] = "SettleHandler, which counts the hands, records them",
        ["TrustHandler"] = "whom somebody trusts is between the two",
        ["RemindHandler"] = "who gets mail is private",
        ["TakeAnswersHandler"] = "what people say in a session is theirs",
        ["PriorityHandler"] = "the same",
        ["CountAnswersHandler"] = "it follows from the answers",
        ["NotesHandler"] = "the same",
        ["SequenceHandler"] = "it puts the entries of others into the log",
        ["TakeLettersHandler"] = "who gets mail is private",
        ["MarkLetterHandler"] = "who gets mail is private",
        ["TryAgainHandler"] = "who gets mail is private",
        ["SendTestMailHandler"] = "who gets mail is private",
        ["SendRemindersHandler"] = "who gets mail is private",
        ["EraseOldMailHandler"] = "it erases what was private",
        ["EraseOldSuggestionsHandler"] = "it erases what was private",
        ["EraseOldRemindersHandler"] = "it erases what was private",
        ["EraseOldLinksHandler"] = "it erases what was private",
        ["EraseOldMisusesHandler"] = "a report is private, and what was answered in public stays in the record",
        ["EraseOldMotivesHandler"] = "it erases what was private",
        ["RunJobHandler"] = "it notes that a daily job ran; what the job does is the job's to record",
        ["StopMailHandler"] = "what mail somebody wants is private",
        ["ShowHandler"] = "it shows a head of the log once its witnesses have signed it",
    };

    [Fact]
    public void Every_acts_handler_records_or_is_listed_with_its_reason()
    {
        var handlers = SourceCode.Web.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(type => type.Identifier.Text.EndsWith("Handler", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(handlers);
        var silent = handlers.Where(type => !Enters(type)).Select(type => type.Identifier.Text).Order(StringComparer.Ordinal);
        Assert.Equal(Unrecorded.Keys.Order(StringComparer.Ordinal), silent);
    }

    [Fact]
    public void The_check_of_recording_sees_a_handler_that_enters_nothing()
    {
        var tree = CSharpSyntaxTree.ParseText("class QuietHandler(RecordBook record) { void Handle() { } } class LoudHandler(RecordBook record) { void Handle() { record.Enter(\"join\", \"Fusion\"); } }");
        Assert.Equal([false, true], tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Select(Enters));
    }

    static bool Enters(ClassDeclarationSyntax type) =>
        type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Enter" });

    [Fact]
    public void Only_handlers_importers_and_acts_save()
    {
        var calls = Calls(SourceCode.Web, Saving).ToList();
        Assert.NotEmpty(calls);
        var wrong = calls.Where(call => !MaySave(call.File)).Select(call => $"{call.File}:{call.Line} calls {call.Method}: an act's handler or an importer saves").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Pages_never_write()
    {
        Assert.Contains(SourceCode.Web.SyntaxTrees, tree => IsPage(tree.FilePath));
        var wrong = Calls(SourceCode.Web, [.. Saving, .. Changing]).Where(call => IsPage(call.File)).Select(call => $"{call.File}:{call.Line} calls {call.Method}: a page hands its act to a handler").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Only_a_few_listed_files_speak_SQL()
    {
        var found = SourceCode.Web.SyntaxTrees.SelectMany(SqlNames).ToList();
        var wrong = found.Where(name => !SpeaksSql.ContainsKey(name.File)).Select(name => $"{name.File}:{name.Line} uses {name.Method}: queries go through EF").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(SpeaksSql.Keys.Order(StringComparer.Ordinal), found.Select(name => name.File).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_time_comes_from_a_TimeProvider()
    {
        var found = Clocks(SourceCode.Web).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Contains(SourceCode.Web.SyntaxTrees, tree => tree.ToString().Contains("TimeProvider", StringComparison.Ordinal));
    }

    [Fact]
    public void The_checks_of_writing_see_a_page_that_saves_and_a_wall_clock()
    {
        var code = SourceCode.Compile(
        [
            ("Features/Alpha/Page.cshtml.cs", """
                using Microsoft.EntityFrameworkCore;
                class Page(DbContext db)
                {
                    System.DateTime Now => DateTime.UtcNow;
                    async Task Post() { db.Set<Page>().Add(this); await db.SaveChangesAsync(); }
                    int All() => db.Database.ExecuteSqlRaw("delete from a") + db.Set<Page>().Where(page => true).ExecuteDelete();
                    void NoWrite() => new List<int>().Add(1);
                }
                """),
            ("Program.cs", "return 0;"),
        ]);
        SourceCode.AssertUnderstood(code);
        Assert.Equal(["Add 5", "SaveChangesAsync 5", "ExecuteDelete 6"], Calls(code, [.. Saving, .. Changing]).Select(call => $"{call.Method} {call.Line}"));
        Assert.Equal(["Features/Alpha/Page.cshtml.cs:4 asks DateTime.UtcNow: take a TimeProvider"], Clocks(code));
        Assert.Equal(["ExecuteSqlRaw"], code.SyntaxTrees.SelectMany(SqlNames).Select(name => name.Method));
    }

    static bool MaySave(string file) => file.StartsWith("Data/", StringComparison.Ordinal) || file.StartsWith("Platform/Acts/", StringComparison.Ordinal)
        || file.EndsWith("Handler.cs", StringComparison.Ordinal) || file.EndsWith("Importer.cs", StringComparison.Ordinal) || file.EndsWith("/PackSync.cs", StringComparison.Ordinal);

    [Fact]
    public void Every_form_that_posts_carries_the_token_against_forgery() =>
        Assert.Empty(Repository.Files(SourceCode.WebFolder, ".cshtml").SelectMany(path => FormsWithoutToken(Repository.Read(path)).Select(form => $"{path}: {form}")));

    [Fact]
    public void A_form_without_the_token_is_found() =>
        Assert.Equal(["<form method=\"post\" action=\"/a\">"], FormsWithoutToken("""
            <form method="post" asp-page-handler="End"><button></button></form>
            <form method="post" action="/a">@Html.AntiForgeryToken()</form>
            <form method="post" action="/a"><button></button></form>
            <form action="/a"></form>
            """));

    /// <summary>A form that names its address gets no token by itself, as one does that names none.</summary>
    static IEnumerable<string> FormsWithoutToken(string page) =>
        from form in page.Split("<form").Skip(1)
        let head = $"<form{form[..(form.IndexOf('>', StringComparison.Ordinal) + 1)]}"
        where head.Contains("\"post\"", StringComparison.Ordinal) && head.Contains(" action=", StringComparison.Ordinal) && !form.Contains("AntiForgeryToken", StringComparison.Ordinal)
        select head;

    static bool IsPage(string file) => file.EndsWith(".cshtml.cs", StringComparison.Ordinal);

    /// <summary>Calls of EF's methods with these names.</summary>
    static IEnumerable<(string File, int Line, string Method)> Calls(CSharpCompilation code, string[] names)
    {
        foreach (var tree in code.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => names.Contains(name.Identifier.Text)))
                if (code.GetSemanticModel(tree).GetSymbolInfo(name).Symbol is IMethodSymbol method && OfEntityFramework(method.OriginalDefinition))
                    yield return (tree.FilePath, SourceCode.Line(name), method.Name);
    }

    static bool OfEntityFramework(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
            if (type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)) return true;
        return false;
    }

    static IEnumerable<(string File, int Line, string Method)> SqlNames(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => IsSql(name.Identifier.Text)).Select(name => (tree.FilePath, SourceCode.Line(name), name.Identifier.Text));

    static bool IsSql(string name) => name.StartsWith("FromSql", StringComparison.Ordinal) || name.StartsWith("ExecuteSql", StringComparison.Ordinal) || name.StartsWith("SqlQuery", StringComparison.Ordinal)
        || name is "ToSqlQuery" or "CommandText" or "CreateCommand" or "CreateBatch" or "NpgsqlCommand" or "NpgsqlBatch" or "NpgsqlBatchCommand" or "SqliteCommand" or "DbCommand"
            or "BeginBinaryImport" or "BeginBinaryImportAsync" or "BeginTextImport" or "BeginTextImportAsync";

    static IEnumerable<string> Clocks(CSharpCompilation code) => code.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.Text is "Now" or "UtcNow" or "Today" && code.GetSemanticModel(tree).GetSymbolInfo(name).Symbol?.ContainingType.ToDisplayString() is "System.DateTime" or "System.DateTimeOffset")
        .Select(name => $"{tree.FilePath}:{SourceCode.Line(name)} asks {code.GetSemanticModel(tree).GetSymbolInfo(name).Symbol!.ContainingType.Name}.{name.Identifier.Text}: take a TimeProvider"));
}
