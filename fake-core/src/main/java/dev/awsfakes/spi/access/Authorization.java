package dev.awsfakes.spi.access;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import java.util.List;

/** What a service tells the policies of its calls. */
public interface Authorization {

  /**
   * What must be allowed before a call runs, in the order in which it is asked. Asked of calls that
   * are valid, only while policies are in force; must not change anything.
   */
  List<AccessQuestion> questions(Call call);

  /** The service's error for an answer that is no. */
  AwsError denied(Denial denial, Call call);
}
