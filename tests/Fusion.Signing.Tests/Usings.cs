global using Xunit;

// Modes of files are what these tests are about.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
