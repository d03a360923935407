using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>What one device sends at once.</summary>
/// <param name="ParticipantId">Who it is in the session.</param>
/// <param name="About">What they say of themselves; null where nothing was sent.</param>
internal sealed record Sending(Guid BoardId, Guid ParticipantId, About? About, IReadOnlyList<SentAnswer> Answers, bool IsPaper = false);

/// <summary>What somebody says of themselves.</summary>
internal sealed record About(string Name, Role? Role);

/// <summary>Somebody's answer to one item, whole: it takes the place of an earlier one.</summary>
/// <param name="Id">Made by the device.</param>
/// <param name="Made">When it was written, by the device's clock.</param>
internal sealed record SentAnswer(Guid Id, string Item, DateTime Made, IReadOnlyList<Given> Lines);

/// <summary>What became of an answer. Whatever it was, the device need not keep it.</summary>
internal enum Taken { Stored, Known, Late, Unsound }
