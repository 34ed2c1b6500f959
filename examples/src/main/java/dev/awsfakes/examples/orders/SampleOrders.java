package dev.awsfakes.examples.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up order file: the same for the same seed and length, with a few bad lines and repeated
 * orders in it, and only card numbers that payment companies publish for tests.
 */
record SampleOrders(String csv, int orders, int duplicates, int badLines) {

  private static final int CUSTOMERS = 2_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final List<String> ITEMS =
      List.of("tea-pot", "tea-cup", "saucer", "milk-jug", "sugar-bowl", "cake-stand", "spoon");
  private static final List<String> TEST_CARDS =
      List.of(
          "4111111111111111",
          "4012888888881881",
          "5555555555554444",
          "5105105105105100",
          "378282246310005",
          "371449635398431",
          "6011111111111117",
          "3530111333300000");

  /** Makes a file of that many lines, the header not counted. */
  static SampleOrders generate(long seed, int lines) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder(OrderCsv.HEADER).append('\n');
    List<String> orders = new ArrayList<>();
    int duplicates = 0;
    int badLines = 0;
    for (int number = 1; number <= lines; number++) {
      int chance = random.nextInt(1_000);
      String line = order(random, number);
      if (chance < 10) {
        line = spoil(random, line);
        badLines++;
      } else if (chance < 35 && !orders.isEmpty()) {
        line = orders.get(random.nextInt(orders.size()));
        duplicates++;
      } else {
        orders.add(line);
      }
      csv.append(line).append('\n');
    }
    return new SampleOrders(csv.toString(), orders.size(), duplicates, badLines);
  }

  private static String order(SplittableRandom random, int number) {
    int cents = random.nextInt(199, 20_000);
    return String.join(
        ",",
        "O-" + padded(number, 6),
        "C-" + padded(random.nextInt(CUSTOMERS), 4),
        FIRST_DAY.plusDays(random.nextInt(90)).toString(),
        ITEMS.get(random.nextInt(ITEMS.size())),
        Integer.toString(random.nextInt(1, 6)),
        cents / 100 + "." + padded(cents % 100, 2),
        TEST_CARDS.get(random.nextInt(TEST_CARDS.size())));
  }

  private static String spoil(SplittableRandom random, String line) {
    String[] fields = line.split(",", -1);
    switch (random.nextInt(6)) {
      case 0 -> fields[1] = "";
      case 1 -> fields[2] = "2026-02-30";
      case 2 -> fields[4] = "0";
      case 3 -> fields[5] = "free";
      case 4 -> fields[6] = "4111111111111112";
      default -> fields[3] = fields[3] + ",extra";
    }
    return String.join(",", fields);
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
