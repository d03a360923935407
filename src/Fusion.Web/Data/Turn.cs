namespace Fusion.Web.Data;

/// <summary>Work that one process does at a time, as PostgreSQL's lock of it is numbered.</summary>
internal enum Turn { Mail = 730196, DailyJobs = 730197, AskedMail = 730198, Votes = 730199 }
