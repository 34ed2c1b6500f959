package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Comparisons as in the Lambda guide, "Filter rule syntax". */
class FilterPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'a':[null]} | {'a':null} | true",
        "{'a':[null]} | {'a':''} | false",
        "{'a':[null]} | {} | false",
        "{'a':['']} | {'a':''} | true",
        "{'a':['']} | {'a':'x'} | false",
        "{'a':['x']} | {'a':'x'} | true",
        "{'a':['x']} | {'a':'X'} | false",
        "{'a':['x']} | {'a':['y','x']} | true",
        "{'a':['x']} | {'a':[]} | false",
        "{'a':['x']} | {'a':{'x':1}} | false",
        "{'a':['x','y']} | {'a':'y'} | true",
        "{'a':['x'],'b':['y']} | {'a':'x','b':'y'} | true",
        "{'a':['x'],'b':['y']} | {'a':'x'} | false",
        "{'a':[true]} | {'a':true} | true",
        "{'a':[true]} | {'a':'true'} | false",
        "{'a':[300]} | {'a':300} | true",
        "{'a':[300]} | {'a':300.0} | false",
        "{'a':[300]} | {'a':3.0e2} | false",
        "{'a':[{'equals-ignore-case':'Alice'}]} | {'a':'aLICE'} | true",
        "{'a':[{'equals-ignore-case':'Alice'}]} | {'a':'Alic'} | false",
        "{'a':[{'anything-but':['x','y']}]} | {'a':'z'} | true",
        "{'a':[{'anything-but':['x','y']}]} | {'a':'y'} | false",
        "{'a':[{'anything-but':'x'}]} | {'a':'x'} | false",
        "{'a':[{'anything-but':[1]}]} | {'a':2} | true",
        "{'a':[{'anything-but':['x']}]} | {} | false",
        "{'a':[{'numeric':['=',100]}]} | {'a':100.0} | true",
        "{'a':[{'numeric':['=',100]}]} | {'a':101} | false",
        "{'a':[{'numeric':['=',100]}]} | {'a':'100'} | false",
        "{'a':[{'numeric':['>',10,'<=',20]}]} | {'a':10} | false",
        "{'a':[{'numeric':['>',10,'<=',20]}]} | {'a':11} | true",
        "{'a':[{'numeric':['>',10,'<=',20]}]} | {'a':20} | true",
        "{'a':[{'numeric':['>',10,'<=',20]}]} | {'a':21} | false",
        "{'a':[{'numeric':['>=',10,'<',20]}]} | {'a':9} | false",
        "{'a':[{'numeric':['>=',10,'<',20]}]} | {'a':10} | true",
        "{'a':[{'numeric':['>=',10,'<',20]}]} | {'a':20} | false",
        "{'a':[{'exists':true}]} | {'a':null} | true",
        "{'a':[{'exists':true}]} | {} | false",
        "{'a':[{'exists':true}]} | {'a':{'b':1}} | false",
        "{'a':[{'exists':false}]} | {} | true",
        "{'a':[{'exists':false}]} | {'a':1} | false",
        "{'a':{'b':[{'exists':false}]}} | {} | true",
        "{'a':[{'prefix':'us-'}]} | {'a':'us-east-1'} | true",
        "{'a':[{'prefix':'us-'}]} | {'a':'eu-us-'} | false",
        "{'a':[{'suffix':'.png'}]} | {'a':'x.png'} | true",
        "{'a':[{'suffix':'.png'}]} | {'a':'x.png.gz'} | false",
        "{'a':{'b':['x']}} | {'a':{'b':'x'}} | true",
        "{'a':{'b':['x']}} | {'a':[{'b':'y'},{'b':'x'}]} | true",
        "{'a':{'b':['x']}} | {'a':'x'} | false",
        "{'$or':[{'a':['x']},{'b':['y']}]} | {'b':'y'} | true",
        "{'$or':[{'a':['x']},{'b':['y']}]} | {'a':'y'} | false",
        "{} | {'a':1} | true"
      })
  void matches_event_asTheGuideSays(String pattern, String event, boolean expected) {
    assertThat(FilterPattern.parse(json(pattern)).matches(JsonNode.parser().parse(json(event))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{'a':'x'}",
        "{'a':[]}",
        "{'a':[['x']]}",
        "{'a':[{'cidr':'10.0.0.0/24'}]}",
        "{'a':[{'prefix':'a','suffix':'b'}]}",
        "{'a':[{}]}",
        "{'a':[{'exists':1}]}",
        "{'a':[{'prefix':1}]}",
        "{'a':[{'anything-but':[]}]}",
        "{'a':[{'anything-but':['x',1]}]}",
        "{'a':[{'numeric':['=']}]}",
        "{'a':[{'numeric':['!=',1]}]}",
        "{'a':[{'numeric':['=','1']}]}",
        "{'$or':{'a':['x']}}"
      })
  void parse_notAPattern_isRejected(String pattern) {
    assertThatThrownBy(() -> FilterPattern.parse(json(pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("filter pattern");
  }

  @Test
  void parse_length_isAtMost4096() {
    String open = "{\"a\":[\"";
    String close = "\"]}";
    String longest = open + "x".repeat(4_096 - open.length() - close.length()) + close;

    assertThatCode(() -> FilterPattern.parse(longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> FilterPattern.parse(longest + " ")).hasMessageContaining("4096");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
