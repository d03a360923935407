namespace Fusion.Web.Tests.Hosting;

internal static class Patience
{
    /// <summary>Waits until something that happens by itself has happened.</summary>
    public static async Task Until(Func<Task<bool>> happened, string what)
    {
        for (var patience = 0; patience < 400; patience++)
        {
            if (await happened()) return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"not within 20 seconds: {what}");
    }
}
