namespace Fusion.Web.BrowserTests.Pages;

/// <summary>What a browser complains of while pages are opened: faults of scripts, a policy that was broken, files that did not come, other hosts that were asked.</summary>
internal sealed class Noise
{
    readonly List<string> heard = [];

    /// <summary>How many files were asked for.</summary>
    public int Asked { get; private set; }

    public void Listen(IPage page)
    {
        page.Console += (_, message) => { if (message.Type is "error" or "warning") heard.Add(message.Text); };
        page.PageError += (_, error) => heard.Add(error);
        page.RequestFailed += (_, request) => heard.Add($"{request.Url} did not come: {request.Failure}");
        page.Request += (_, request) =>
        {
            Asked++;
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Host != "localhost") heard.Add($"{request.Url} is elsewhere");
        };
    }

    /// <summary>What was heard since it was asked last.</summary>
    public IReadOnlyList<string> Of(PageKind kind)
    {
        // The browser tells of an answer that is not 200 by itself.
        var faults = heard.Where(fault => kind.Status == 200 || !fault.Contains($"responded with a status of {kind.Status}", StringComparison.Ordinal)).ToList();
        heard.Clear();
        return faults;
    }
}
