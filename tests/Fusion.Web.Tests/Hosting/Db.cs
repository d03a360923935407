namespace Fusion.Web.Tests.Hosting;

public enum Db { Sqlite, Postgres }
