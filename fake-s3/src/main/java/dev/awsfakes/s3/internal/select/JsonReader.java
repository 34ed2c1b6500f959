package dev.awsfakes.s3.internal.select;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/** Reads JSON: values one after another; as LINES each is a line of its own. */
final class JsonReader implements RecordReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final boolean lines;
  private long recordStart;
  private int line;

  JsonReader(InputStream in, boolean lines) throws IOException {
    this.parser = JSON.createParser(in);
    this.lines = lines;
  }

  @Override
  public @Nullable Value next() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return null;
      }
      recordStart = parser.currentTokenLocation().getByteOffset();
      requireLine(parser.currentTokenLocation().getLineNr() > line);
      line = parser.currentTokenLocation().getLineNr();
      Value value = value(token);
      requireLine(parser.currentLocation().getLineNr() == line);
      if (position() - recordStart > MAX_RECORD) {
        throw SelectProblem.OverMaxRecordSize.exception();
      }
      return value;
    } catch (JsonProcessingException e) {
      throw SelectProblem.JSONParsingError.exception();
    }
  }

  private void requireLine(boolean separate) {
    if (lines && !separate) {
      throw SelectProblem.JSONParsingError.exception();
    }
  }

  private Value value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> struct();
      case START_ARRAY -> sequence();
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> Values.TRUE;
      case VALUE_FALSE -> Values.FALSE;
      case VALUE_NULL -> Values.NULL;
      default -> throw SelectProblem.JSONParsingError.exception();
    };
  }

  private Value number() throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> Value.of(parser.getLongValue());
      default -> new Value.Num(parser.getDecimalValue());
    };
  }

  private Value struct() throws IOException {
    List<String> names = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      names.add(parser.currentName());
      values.add(value(parser.nextToken()));
    }
    return new JsonStruct(names, values);
  }

  private Value sequence() throws IOException {
    List<Value> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(token));
    }
    return new Value.Sequence(values);
  }

  @Override
  public long recordStart() {
    return recordStart;
  }

  @Override
  public long position() {
    return parser.currentLocation().getByteOffset();
  }
}
