package dev.awsfakes.spi.access;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import java.util.List;

/** What a service tells the policies of its calls. */
public interface Authorization {

  /** For a service whose calls are not asked about. */
  Authorization NONE =
      new Authorization() {
        @Override
        public List<AccessQuestion> questions(Call call) {
          return List.of();
        }

        @Override
        public AwsError denied(Denial denial, Call call) {
          throw new IllegalStateException("nothing was asked: " + denial);
        }
      };

  /**
   * What must be allowed before a call runs, in the order in which it is asked. Asked of calls that
   * are valid, only while policies are in force; must not change anything.
   */
  List<AccessQuestion> questions(Call call);

  /** The service's error for an answer that is no. */
  AwsError denied(Denial denial, Call call);
}
