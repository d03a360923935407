namespace Fusion.Web.Platform;

/// <summary>What a person can put right: the field, and the key of the sentence that says how.</summary>
internal sealed record Rejection(string Field, string MessageKey, params object[] Arguments);

/// <summary>The result of an act: a value, or the rejections because of which nothing was written.</summary>
internal sealed class Outcome<T>
{
    Outcome(T? value, IReadOnlyList<Rejection> rejections) => (Value, Rejections) = (value, rejections);

    public T? Value { get; }

    public IReadOnlyList<Rejection> Rejections { get; }

    public bool IsDone => Rejections.Count == 0;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Rejection rejection) => new(default, [rejection]);

    /// <summary>The same for a value that is an interface, from which nothing converts by itself.</summary>
    public static Outcome<T> Done(T value) => new(value, []);

    public static Outcome<T> Rejected(IReadOnlyList<Rejection> rejections) => new(default, rejections);
}

/// <summary>The value of an act that has nothing to say but that it is done.</summary>
internal readonly record struct Done;
