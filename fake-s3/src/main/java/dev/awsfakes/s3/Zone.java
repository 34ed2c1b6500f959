package dev.awsfakes.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * Where a directory bucket lies: an Availability Zone or a Local Zone, which its name tells.
 *
 * @param type {@code AvailabilityZone} or {@code LocalZone}
 */
record Zone(String id, String type) {
  static final String AVAILABILITY = "AvailabilityZone";
  static final String LOCAL = "LocalZone";

  // S3 guide, "Directory bucket naming rules": base name, zone, suffix.
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?--([a-z]+\\d(-[a-z]+\\d)?-az\\d)--x-s3");
  private static final Pattern DIRECTIONS =
      Pattern.compile("(north|south|east|west|central)(east|west)?");

  static boolean isInName(String bucket) {
    return bucket.endsWith("--x-s3");
  }

  /** The zone that a bucket's name tells; null if the name is not that of a directory bucket. */
  static @Nullable Zone ofName(String bucket) {
    Matcher name = NAME.matcher(bucket);
    return name.matches()
        ? new Zone(name.group(1), name.group(2) == null ? AVAILABILITY : LOCAL)
        : null;
  }

  /** Whether the zone belongs to a Region: {@code usw2-az1} does to {@code us-west-2}. */
  boolean isIn(Region region) {
    return id.startsWith(abbreviation(region.id()) + "-");
  }

  private static String abbreviation(String region) {
    StringBuilder abbreviation = new StringBuilder();
    for (String word : region.split("-", -1)) {
      Matcher direction = DIRECTIONS.matcher(word);
      if (direction.matches()) {
        abbreviation.append(word.charAt(0));
        abbreviation.append(direction.group(2) == null ? "" : direction.group(2).substring(0, 1));
      } else {
        abbreviation.append(word);
      }
    }
    return abbreviation.toString();
  }

  String redundancy() {
    return type.equals(LOCAL) ? "SingleLocalZone" : "SingleAvailabilityZone";
  }
}
