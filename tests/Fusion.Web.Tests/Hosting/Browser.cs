using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Fusion.Web.Tests.Hosting;

/// <summary>A visitor: keeps cookies, follows no redirect by itself.</summary>
internal sealed class Browser : IDisposable
{
    const int Large = 1 << 18;

    readonly HttpClient client;
    readonly CookieContainer cookies;

    public Browser(Uri address) : this(address, new CookieContainer())
    {
    }

    Browser(Uri address, CookieContainer cookies)
    {
        this.cookies = cookies;
#pragma warning disable CA5400 // the tests speak plain HTTP to this machine
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, UseProxy = false };
#pragma warning restore CA5400
        client = new HttpClient(handler, disposeHandler: true) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public void Dispose() => client.Dispose();

    /// <summary>The same visitor before another process of the same host.</summary>
    public Browser At(Uri address) => new(address, cookies);

    public int Cookies => cookies.GetAllCookies().Count;

    public async Task<Answer> Get(string path, params (string Name, string Value)[] headers) => await Send(HttpMethod.Get, path, null, headers);

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        // Asked for first: a host that wants none of it says so and hangs up, and whoever is sending meanwhile may not hear it.
        if (content?.Headers.ContentLength > Large) request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>The page at a path, which must be there.</summary>
    public async Task<IDocument> Page(string path, params (string Name, string Value)[] headers)
    {
        var answer = await Get(path, headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {(int)answer.Status}: {answer.Text[..Math.Min(answer.Text.Length, 300)]}");
        return answer.Page;
    }

    public async Task<JsonNode> Json(string path, params (string Name, string Value)[] headers)
    {
        var answer = await Get(path, headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {(int)answer.Status}");
        return JsonNode.Parse(answer.Text)!;
    }

    /// <summary>Posts as a form that was asked for first: with its hidden token.</summary>
    public async Task<Answer> Post(string path, IEnumerable<(string Name, string Value)> fields, string? formAt = null)
    {
        var token = await Token(formAt ?? path);
        return await PostWithout(path, fields.Append(("__RequestVerificationToken", token)));
    }

    /// <summary>The same with a file.</summary>
    public async Task<Answer> Post(string path, IEnumerable<(string Name, string Value)> fields, (string Field, string Name, byte[] Bytes) file, string formAt)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", await Token(formAt)))) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        return await Send(HttpMethod.Post, path, form);
    }

    public async Task<string> Token(string formAt) =>
        (await Page(formAt)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? throw new InvalidOperationException($"{formAt} has no form");

    public async Task<Answer> PostWithout(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Send(HttpMethod.Post, path, form);
    }
}
