package dev.waymark.people.roster;

import dev.waymark.shared.BrokenRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
 *
 * @param charset what it was read as
 */
public record FileText(String text, String charset) {

    /**
     * @throws BrokenRule saying what the file is instead: empty, a workbook, another binary file, or text in an encoding
     *     that cannot be told
     */
    public static FileText of(byte[] bytes) {
        if (bytes.length == 0) throw new BrokenRule("import.empty");
        refuseOtherFormats(bytes);
        var decoded = decode(bytes);
        if (decoded.text.isBlank()) throw new BrokenRule("import.empty");
        refuseControlCharacters(decoded.text);
        return decoded;
    }

    private static void refuseOtherFormats(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            throw new BrokenRule("import.workbook");
        if (starts(bytes, '%', 'P', 'D', 'F')
                || starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 0x1F, 0x8B)
                || starts(bytes, 0x7F, 'E', 'L', 'F')) throw new BrokenRule("import.binary");
    }

    private static FileText decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return strictly(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        var broken = firstBrokenUtf8(bytes);
        if (broken < 0) return strictly(bytes, 0, StandardCharsets.UTF_8);
        if (multibyteSequences(bytes) > brokenUtf8(bytes))
            throw new BrokenRule("import.encoding", lineOf(bytes, broken));
        return strictly(bytes, 0, Charset.forName("windows-1252"));
    }

    private static FileText strictly(byte[] bytes, int offset, Charset charset) {
        var buffer = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return new FileText(text, charset.name());
        } catch (CharacterCodingException unreadable) {
            throw controlsWithin(bytes)
                    ? new BrokenRule("import.binary")
                    : new BrokenRule("import.encoding", lineOf(bytes, buffer.position()));
        }
    }

    private static void refuseControlCharacters(String text) {
        var line = 1;
        var controls = 0;
        var firstNul = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\n') line++;
            else if (character == 0 && firstNul == 0) firstNul = line;
            if (character < ' ' && "\t\r\n\f".indexOf(character) < 0) controls++;
        }
        if (controls > 20 && controls > text.length() / 50) throw new BrokenRule("import.binary");
        if (firstNul > 0) throw new BrokenRule("import.nul", firstNul);
    }

    private static boolean controlsWithin(byte[] bytes) {
        var controls = 0;
        for (var b : bytes) if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') controls++;
        return controls > bytes.length / 50;
    }

    private static int firstBrokenUtf8(byte[] bytes) {
        for (var i = 0; i < bytes.length; ) {
            var length = sequence(bytes, i);
            if (length == 0) return i;
            i += length;
        }
        return -1;
    }

    private static int brokenUtf8(byte[] bytes) {
        var broken = 0;
        for (var i = 0; i < bytes.length; ) {
            var length = sequence(bytes, i);
            if (length == 0) broken++;
            i += Math.max(1, length);
        }
        return broken;
    }

    private static int multibyteSequences(byte[] bytes) {
        var count = 0;
        for (var i = 0; i < bytes.length; ) {
            var length = sequence(bytes, i);
            if (length > 1) count++;
            i += Math.max(1, length);
        }
        return count;
    }

    /** The length of the UTF-8 sequence at this place, or 0 if there is none. */
    private static int sequence(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        if (first < 0x80) return 1;
        var length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (first >= 0xF5 || length == 0 || at + length > bytes.length) return 0;
        for (var i = 1; i < length; i++) if ((bytes[at + i] & 0xC0) != 0x80) return 0;
        var second = bytes[at + 1] & 0xFF;
        if (first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0) return 0;
        if (first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90) return 0;
        return length;
    }

    private static int lineOf(byte[] bytes, int position) {
        var line = 1;
        for (var i = 0; i < Math.min(position, bytes.length); i++) if (bytes[i] == '\n') line++;
        return line;
    }

    private static boolean starts(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) return false;
        for (var i = 0; i < signature.length; i++) if ((bytes[i] & 0xFF) != signature[i]) return false;
        return true;
    }
}
