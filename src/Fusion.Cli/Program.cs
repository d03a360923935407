return Fusion.Cli.Commands.Run(args);
