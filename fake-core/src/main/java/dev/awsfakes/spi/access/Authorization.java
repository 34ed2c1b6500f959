package dev.awsfakes.spi.access;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import java.util.List;

/** What a service tells the policies of its calls. */
public interface Authorization {

  /** For a service whose calls are not asked about. */
  Authorization NONE =
      new Authorization() {
        @Override
        public List<AccessQuestion> questions(Call call, Cloud cloud) {
          return List.of();
        }

        @Override
        public AwsError denied(Denial denial) {
          throw new IllegalStateException("nothing was asked: " + denial);
        }
      };

  /**
   * What must be allowed before a call runs, in the order in which it is asked. Asked of calls that
   * are valid, only while policies are in force; must not change anything.
   */
  List<AccessQuestion> questions(Call call, Cloud cloud);

  /** The service's error for an answer that is no. */
  AwsError denied(Denial denial);
}
