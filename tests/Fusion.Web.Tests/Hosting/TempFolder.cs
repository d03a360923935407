namespace Fusion.Web.Tests.Hosting;

internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fusion-web-tests-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes here; the folder of temporary files is emptied by the system.
        }
    }
}
