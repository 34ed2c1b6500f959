package dev.awsfakes.s3.internal.select;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, with a look ahead and the index of the next character's first byte. */
final class Utf8Text {
  private static final int BUFFER = 8 * 1024;
  private static final int AHEAD = 2;

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private int next;
  private int end;
  private long offset;

  Utf8Text(InputStream in) {
    this.reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  boolean atEnd() throws IOException {
    return !has(1);
  }

  /** Whether the text goes on with the sign, which has at most two characters. */
  boolean startsWith(String sign) throws IOException {
    if (!has(sign.length())) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      if (buffer[next + i] != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes past the sign if it is next; tells whether it was. */
  boolean skip(String sign) throws IOException {
    boolean found = startsWith(sign);
    for (int i = 0; found && i < sign.length(); i++) {
      take();
    }
    return found;
  }

  /** The next character, which there must be. */
  char take() throws IOException {
    if (!has(1)) {
      throw new IllegalStateException("the text has ended at byte " + offset);
    }
    char c = buffer[next++];
    offset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    return c;
  }

  /** The index of the next character's first byte. */
  long offset() {
    return offset;
  }

  private boolean has(int count) throws IOException {
    if (end - next >= count) {
      return true;
    }
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    while (end < AHEAD) {
      int read = read();
      if (read < 0) {
        break;
      }
      end += read;
    }
    return end >= count;
  }

  private int read() throws IOException {
    try {
      return reader.read(buffer, end, buffer.length - end);
    } catch (CharacterCodingException e) {
      throw SelectProblem.InvalidTextEncoding.exception();
    }
  }
}
