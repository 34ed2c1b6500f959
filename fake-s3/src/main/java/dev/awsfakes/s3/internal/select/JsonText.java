package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Bool;
import dev.awsfakes.s3.internal.select.Value.Missing;
import dev.awsfakes.s3.internal.select.Value.Moment;
import dev.awsfakes.s3.internal.select.Value.Num;
import dev.awsfakes.s3.internal.select.Value.Sequence;
import dev.awsfakes.s3.internal.select.Value.Struct;
import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.Locale;

/** Values as JSON. What is missing is left out of its object. */
final class JsonText {
  private static final String SHORT = "\"\\\b\f\n\r\t";
  private static final String SHORT_LETTERS = "\"\\bfnrt";

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Value value) {
    JsonText json = new JsonText();
    json.append(value);
    return json.text.toString();
  }

  private void append(Value value) {
    if (value instanceof Struct struct) {
      append(struct);
    } else if (value instanceof Sequence sequence) {
      append(sequence);
    } else if (value instanceof Text string) {
      append(string.value());
    } else if (value instanceof Num number) {
      text.append(Numbers.text(number));
    } else if (value instanceof Bool bool) {
      text.append(bool.value());
    } else if (value instanceof Moment moment) {
      append(moment.value().toString());
    } else {
      text.append("null");
    }
  }

  private void append(Struct struct) {
    char separator = '{';
    for (int i = 0; i < struct.values().size(); i++) {
      if (struct.values().get(i) instanceof Missing) {
        continue;
      }
      text.append(separator);
      append(struct.names().get(i));
      text.append(':');
      append(struct.values().get(i));
      separator = ',';
    }
    text.append(separator == '{' ? "{}" : "}");
  }

  private void append(Sequence sequence) {
    text.append('[');
    for (int i = 0; i < sequence.values().size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      append(sequence.values().get(i));
    }
    text.append(']');
  }

  private void append(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      append(string.charAt(i));
    }
    text.append('"');
  }

  private void append(char c) {
    int index = SHORT.indexOf(c);
    if (index >= 0) {
      text.append('\\').append(SHORT_LETTERS.charAt(index));
    } else if (c < ' ') {
      text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      text.append(c);
    }
  }
}
