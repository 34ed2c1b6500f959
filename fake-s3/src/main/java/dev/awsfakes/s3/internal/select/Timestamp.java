package dev.awsfakes.s3.internal.select;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp as Amazon Ion has it: it knows how precise it is, and whether its offset is known.
 *
 * @param offset null if it is not known; the time is then that of UTC
 */
record Timestamp(LocalDateTime local, Precision precision, @Nullable ZoneOffset offset) {
  enum Precision {
    YEAR("yyyy'T'"),
    MONTH("yyyy-MM'T'"),
    DAY("yyyy-MM-dd"),
    MINUTE("yyyy-MM-dd'T'HH:mm"),
    SECOND("yyyy-MM-dd'T'HH:mm:ss"),
    FRACTION("yyyy-MM-dd'T'HH:mm:ss");

    private final DateTimeFormatter form;

    Precision(String form) {
      this.form = DateTimeFormatter.ofPattern(form, Locale.US);
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:T|-(\\d\\d)(?:T|-(\\d\\d)(?:T?|T(\\d\\d):(\\d\\d)"
              + "(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d\\d:\\d\\d))))");

  /**
   * Reads a timestamp.
   *
   * @return null if the text is none
   */
  static @Nullable Timestamp parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(form.group(1), 0),
              number(form.group(2), 1),
              number(form.group(3), 1),
              number(form.group(4), 0),
              number(form.group(5), 0),
              number(form.group(6), 0),
              form.group(7) == null ? 0 : number((form.group(7) + "00000000").substring(0, 9), 0));
      return new Timestamp(local, precision(form), offset(form.group(8)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits, int absent) {
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static Precision precision(Matcher form) {
    if (form.group(2) == null) {
      return Precision.YEAR;
    }
    if (form.group(3) == null) {
      return Precision.MONTH;
    }
    if (form.group(4) == null) {
      return Precision.DAY;
    }
    if (form.group(6) == null) {
      return Precision.MINUTE;
    }
    return form.group(7) == null ? Precision.SECOND : Precision.FRACTION;
  }

  private static @Nullable ZoneOffset offset(@Nullable String text) {
    return text == null || text.equals("-00:00") ? null : ZoneOffset.of(text);
  }

  OffsetDateTime at() {
    return local.atOffset(offset == null ? ZoneOffset.UTC : offset);
  }

  /** Another time, at least as precise. */
  Timestamp with(LocalDateTime newLocal, Precision atLeast) {
    Precision finer = precision.compareTo(atLeast) < 0 ? atLeast : precision;
    return new Timestamp(newLocal, finer, offset);
  }

  @Override
  public String toString() {
    String text = precision.form.format(local);
    if (precision == Precision.FRACTION) {
      text += fraction();
    }
    return precision.compareTo(Precision.DAY) <= 0 ? text : text + shownOffset();
  }

  // As the Ion text of a timestamp: thousandths at least.
  private String fraction() {
    String digits = String.format(Locale.ROOT, "%09d", local.get(ChronoField.NANO_OF_SECOND));
    int end = digits.length();
    while (end > 3 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return "." + digits.substring(0, end);
  }

  private String shownOffset() {
    return offset == null ? "-00:00" : offset.getId();
  }
}
