package dev.awsfakes.s3;

/** Entity tags, which callers may give with or without their quotes. */
final class ETag {
  private ETag() {}

  static boolean matches(String asked, String eTag) {
    return asked.equals("*") || unquoted(asked).equals(unquoted(eTag));
  }

  static String unquoted(String eTag) {
    boolean quoted = eTag.length() >= 2 && eTag.startsWith("\"") && eTag.endsWith("\"");
    return quoted ? eTag.substring(1, eTag.length() - 1) : eTag;
  }

  static String quoted(String hex) {
    return "\"" + hex + "\"";
  }
}
