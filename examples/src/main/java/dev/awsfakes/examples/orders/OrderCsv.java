package dev.awsfakes.examples.orders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The format of order files: a header, then an order a line, seven fields, no quoting. */
final class OrderCsv {

  static final String HEADER = "order,customer,placed_on,item,quantity,unit_price,card";

  private static final int FIELDS = 7;
  private static final Pattern ID = Pattern.compile("[A-Z]-[0-9]{4,12}");
  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,7}\\.[0-9]{2}");

  private OrderCsv() {}

  /**
   * Reads the stream line by line, handing on each as it is read, and never holds the whole of it.
   *
   * @throws IllegalArgumentException if the file does not begin with the header
   */
  static void read(InputStream in, Consumer<OrderLine> lines) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      if (!HEADER.equals(reader.readLine())) {
        throw new IllegalArgumentException("an order file begins with the line " + HEADER);
      }
      long lineNumber = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lineNumber++;
        lines.accept(parse(lineNumber, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OrderLine parse(long lineNumber, String line) {
    try {
      return new OrderLine.Valid(order(line.split(",", -1)));
    } catch (IllegalArgumentException e) {
      return new OrderLine.Rejected(lineNumber, String.valueOf(e.getMessage()));
    }
  }

  private static Order order(String[] fields) {
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(FIELDS + " fields expected, found " + fields.length);
    }
    return new Order(
        matching(ID, "order", fields[0]),
        matching(ID, "customer", fields[1]),
        date(fields[2]),
        present("item", fields[3]),
        Integer.parseInt(matching(QUANTITY, "quantity", fields[4])),
        new BigDecimal(matching(PRICE, "unit_price", fields[5])).movePointRight(2).longValueExact(),
        new CardNumber(fields[6]));
  }

  private static String matching(Pattern pattern, String field, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(field + " is not valid: '" + value + "'");
    }
    return value;
  }

  private static String present(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("placed_on is not a date: '" + value + "'", e);
    }
  }
}
