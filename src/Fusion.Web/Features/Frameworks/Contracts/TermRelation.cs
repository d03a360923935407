namespace Fusion.Web.Features.Frameworks.Contracts;

/// <summary>SKOS: broader, related, exactMatch, closeMatch.</summary>
internal enum TermRelation { Broader, Related, ExactMatch, CloseMatch }
