using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Frameworks;

internal sealed class FrameworkDataset(FrameworkBook book) : Dataset<FrameworkView>(FrameworkShapes.Frameworks, "/vocabularies", null)
{
    protected override IAsyncEnumerable<FrameworkView> ReadAll(CancellationToken cancel) => book.All.ToAsyncEnumerable();
}

internal sealed class TermDataset(FrameworkBook book) : Dataset<TermView>(FrameworkShapes.Terms, "/vocabularies/{scheme}", "/vocabularies/{scheme}/{term}")
{
    protected override IAsyncEnumerable<TermView> ReadAll(CancellationToken cancel) => book.All.SelectMany(framework => framework.Terms).ToAsyncEnumerable();
}
