package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Entity tags, which callers may give with or without their quotes. */
final class ETag {
  private ETag() {}

  /** The tag of an object to whose end another was added; that of an append is no digest. */
  static String afterAppend(String eTag, String added) {
    byte[] both = (eTag + added).getBytes(StandardCharsets.UTF_8);
    return quoted(HexFormat.of().formatHex(RunningDigest.messageDigest("MD5").digest(both)));
  }

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

  /** An ETag that is no MD5 of what was uploaded; of parts it still tells how many there were. */
  static String salted(String eTag, String salt) {
    String tag = unquoted(eTag);
    int hyphen = tag.indexOf('-');
    String parts = hyphen < 0 ? "" : tag.substring(hyphen);
    byte[] text = (tag + salt).getBytes(StandardCharsets.UTF_8);
    byte[] md5 = RunningDigest.messageDigest("MD5").digest(text);
    return quoted(HexFormat.of().formatHex(md5) + parts);
  }
}
