global using Fusion.Web.BrowserTests.Hosting;
global using Microsoft.Playwright;
global using Xunit;

// The browser has work for both cores of a small machine; more at once only makes each test slower.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
