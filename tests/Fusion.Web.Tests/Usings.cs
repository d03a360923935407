global using System.Net;
global using Xunit;
global using Fusion.Web.Features.Accounts.Contracts;
