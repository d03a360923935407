namespace Fusion.Web.Features.Places.Contracts;

/// <summary>How large a place is; it follows from its depth in the tree.</summary>
internal enum PlaceLevel { World, Region, Country, Area, Locality }
