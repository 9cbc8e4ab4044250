using System.Buffers.Binary;

namespace Bobine.Server.Features.Studio;

/// <summary>Packs the messages of a preview.</summary>
internal static class PreviewMessage
{
    /// <summary>Packs a letter, the length of what follows, and the content.</summary>
    public static byte[] Of(char letter, ReadOnlySpan<byte> content)
    {
        var message = new byte[5 + content.Length];
        message[0] = (byte)letter;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), content.Length);
        content.CopyTo(message.AsSpan(5));
        return message;
    }

    /// <summary>Packs a picture with the number of its frame.</summary>
    public static byte[] Picture(int frame, ReadOnlySpan<byte> jpeg)
    {
        var message = new byte[7 + jpeg.Length];
        message[0] = (byte)'P';
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), 2 + jpeg.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(5), (ushort)frame);
        jpeg.CopyTo(message.AsSpan(7));
        return message;
    }
}
