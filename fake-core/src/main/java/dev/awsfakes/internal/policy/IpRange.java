package dev.awsfakes.internal.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in CIDR notation, of IPv4 and IPv6. */
final class IpRange {
  // Nothing that a name server would be asked for.
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private IpRange() {}

  static boolean contains(String range, String address) {
    int slash = range.indexOf('/');
    byte[] network = bytes(slash < 0 ? range : range.substring(0, slash));
    byte[] given = bytes(address);
    if (network == null || given == null || network.length != given.length) {
      return false;
    }
    int bits = network.length * Byte.SIZE;
    int prefix = slash < 0 ? bits : prefix(range.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      return false;
    }
    return new BigInteger(1, network)
        .shiftRight(bits - prefix)
        .equals(new BigInteger(1, given).shiftRight(bits - prefix));
  }

  private static int prefix(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  private static byte @Nullable [] bytes(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
