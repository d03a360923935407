using Fusion.Web.Platform;

namespace Fusion.Web.Ui;

/// <summary>The form that reports a fault or a duplicate of any kind of record.</summary>
internal sealed record ReportForm(string RecordPath, string RecordTitle, bool IsDuplicate, string Words, string Other, IReadOnlyList<Rejection> Rejections);
