using System.Globalization;

namespace Bobine.Training.Data;

/// <summary>The trainer's side of the examples on disk: a window over an endless, numbered stream that other processes draw ahead of it.</summary>
/// <remarks>
/// Which examples a batch takes depends on the run's progress alone, never on how fast they were drawn, so that a resumed run is the unbroken one.
/// Drawing is done by other processes because TorchSharp hands scalars to native code without keeping them alive: a collection that another thread starts in that instant frees them.
/// </remarks>
public sealed class ExampleWindow
{
    private readonly string _folder;
    private (int Oldest, int Newest) _wanted;

    public ExampleWindow(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Moves the window: examples before it are deleted, those in it are wanted.</summary>
    public void Want(int oldest, int newest)
    {
        if ((oldest, newest) == _wanted) return;
        for (var i = _wanted.Oldest; i < oldest; i++) File.Delete(PathOf(_folder, i));
        _wanted = (oldest, newest);
        var partial = Path.Combine(_folder, "wanted.partial");
        File.WriteAllText(partial, string.Create(CultureInfo.InvariantCulture, $"{oldest} {newest}"));
        File.Move(partial, WishFile(_folder), overwrite: true);
    }

    /// <summary>Gets an example, waiting until it is drawn.</summary>
    /// <exception cref="OperationCanceledException">The run is to stop.</exception>
    public ReelExample Get(int number, CancellationToken stop)
    {
        var path = PathOf(_folder, number);
        while (!File.Exists(path))
        {
            stop.WaitHandle.WaitOne(50);
            stop.ThrowIfCancellationRequested();
        }

        return ReelExample.Load(path);
    }

    internal static string WishFile(string folder) => Path.Combine(folder, "wanted.txt");
    internal static string PathOf(string folder, int number) => Path.Combine(folder, FormattableString.Invariant($"example-{number:000000}.bin"));
}

/// <summary>The drawing side: draws every <paramref name="of"/>-th wanted example that is not there yet.</summary>
/// <param name="folder">The window's.</param>
/// <param name="make">Makes the example of a number.</param>
/// <param name="part">Which of the processes this is, from 0.</param>
/// <param name="of">How many processes draw.</param>
public sealed class ExampleDrawer(string folder, Func<int, ReelExample> make, int part = 0, int of = 1)
{
    /// <summary>Draws until told to stop.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (!DrawOne()) stop.WaitHandle.WaitOne(100);
        }
    }

    /// <summary>Draws the first wanted example that is missing; false when there is none.</summary>
    public bool DrawOne()
    {
        var wish = ExampleWindow.WishFile(folder);
        if (!File.Exists(wish)) return false;
        var numbers = File.ReadAllText(wish).Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        for (var i = numbers[0]; i <= numbers[1]; i++)
        {
            if (i % of != part || File.Exists(ExampleWindow.PathOf(folder, i))) continue;
            make(i).Save(ExampleWindow.PathOf(folder, i));
            return true;
        }

        return false;
    }
}
