using Fusion.Web;

return await FusionProgram.Run(args, Console.Out, Console.Error);

/// <summary>Public so that tests can start the app in their own process.</summary>
public partial class Program;
