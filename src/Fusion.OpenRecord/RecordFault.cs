namespace Fusion.OpenRecord;

/// <summary>What can be wrong with something from outside. A closed set: readers may switch on it.</summary>
public enum RecordFault
{
    /// <summary>A hash is not written as one.</summary>
    HashText,

    /// <summary>A path names no tile and no bundle.</summary>
    TilePath,

    /// <summary>A tile has not as many bytes as its place in the tree asks for.</summary>
    TileLength,

    /// <summary>A bundle ends within an entry, has too few entries, or goes on after the last.</summary>
    BundleLength,

    /// <summary>An entry does not hash to what the tile above it says.</summary>
    EntryHash,

    /// <summary>A hash in a tile is not that of the tile below it.</summary>
    TileHash,

    /// <summary>The root of the tree is not the one that was signed.</summary>
    RootHash,

    /// <summary>A verifier key is not written as one, or its id is not that of its bytes.</summary>
    KeyText,

    /// <summary>A note is no text with signatures: encoding, control characters, line ends, too long, too many signatures.</summary>
    NoteText,

    /// <summary>A signature line is not written as one.</summary>
    SignatureLine,

    /// <summary>A signature of a known key does not hold.</summary>
    Signature,

    /// <summary>No signature by the key that is trusted.</summary>
    NotSigned,

    /// <summary>Fewer cosignatures than asked for.</summary>
    Quorum,

    /// <summary>The text of a checkpoint is not one.</summary>
    CheckpointText,

    /// <summary>A checkpoint is of another log.</summary>
    Origin,

    /// <summary>A proof is not written as one.</summary>
    ProofText,

    /// <summary>An index or a size that no such proof can have.</summary>
    ProofRange,

    /// <summary>A proof has too many or too few hashes.</summary>
    ProofLength,

    /// <summary>A proof leads to another root: the entry is not there, or the earlier tree is no beginning of the later.</summary>
    ProofRoot,

    /// <summary>JSON that has no canonical form: malformed, a name twice, half a surrogate pair, a number too great, nested too deep.</summary>
    Json,

    /// <summary>An entry that is none of the known schema.</summary>
    Entry,

    /// <summary>An entry of more than 65,535 bytes.</summary>
    EntryTooLong,

    /// <summary>A request to a witness is not written as one.</summary>
    WitnessRequest,

    /// <summary>A witness policy is not written as one.</summary>
    Policy,

    /// <summary>The handover of a key is not one.</summary>
    Handover,
}
