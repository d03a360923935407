namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>What somebody is to this host, until networks give roles of their own.</summary>
internal enum AccountRole { Host, Weaver, MemberLead, Learner, CouncilMember }
