using Fusion.Web.Features.Evidence.NewFinding;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Evidence.ImportFindings;

/// <summary>Many findings from a table: every row is read first, and nothing is taken in until all of them are right.</summary>
[Authorize]
[EnableRateLimiting("suggest")]
[RequestSizeLimit(MostBytes + 100_000)]
internal sealed class ImportFindingsModel(FindingLabels labels, FindingReading reading, PlaceTree places, FrameworkBook book, Acts acts) : FormPage
{
    public const int MostBytes = 2_000_000;

    public IReadOnlyList<FindingRow> Rows { get; private set; } = [];

    /// <summary>What is wrong with the table as a whole.</summary>
    public string? Fault { get; private set; }

    public string Text { get; private set; } = "";

    public int Taken { get; private set; }

    public void OnGet(int taken)
    {
        Taken = taken;
        Show();
    }

    public async Task<IActionResult> OnPost(IFormFile? file, string? text, bool commit, CancellationToken cancel)
    {
        Show();
        Text = file is { Length: > 0 and <= MostBytes } ? await Read(file, cancel) : text ?? "";
        if (file is { Length: > MostBytes } || Text.Length > MostBytes) return Wrong(T["findings.import.large"]);
        var table = FindingTable.Read(Text);
        if (table.Fault is { } fault) return Wrong(T[$"findings.import.{fault}", FindingTable.Most]);
        Rows = table.Rows(Labels, reading, FindingTerms.Of(places, book));
        if (Rows.Any(row => row.Rejections.Count > 0))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (!commit) return Page();
        var sent = table.Fields(Labels);
        var outcome = await acts.Run<SubmitFindingHandler, IReadOnlyList<Finding>>((handler, stop) => handler.Handle(Me, null, sent, stop), cancel);
        return outcome.IsDone ? Redirect($"/findings/import?taken={outcome.Value!.Count}") : Refused(outcome.Rejections);
    }

    static async Task<string> Read(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream(), System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancel);
    }

    PageResult Wrong(string fault)
    {
        Fault = fault;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    FindingLabels Labels => labels;

    void Show()
    {
        Title(T["findings.import"], T["findings.import.lead"]);
        Frame.IsPrivate = true;
        Below((T["findings.title"], "/findings"));
    }
}
