package dev.awsfakes.eventsources;

/** The parts of ARNs. */
final class Arns {
  private static final int PARTS = 6;
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;

  private Arns() {}

  static boolean isOf(String service, String arn) {
    String[] parts = parts(arn);
    return parts.length == PARTS && parts[0].equals("arn") && parts[SERVICE].equals(service);
  }

  static String region(String arn) {
    return parts(arn)[REGION];
  }

  static String account(String arn) {
    return parts(arn)[ACCOUNT];
  }

  static String resource(String arn) {
    return parts(arn)[RESOURCE];
  }

  private static String[] parts(String arn) {
    return arn.split(":", PARTS);
  }
}
