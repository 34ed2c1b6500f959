package dev.awsfakes.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** The bodies of requests and responses that S3 writes in XML. */
final class RestXml {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private RestXml() {}

  /** The members of a response that are its body, as XML under a root of the name. */
  static String xml(SdkPojo response, String root) {
    StringBuilder xml =
        new StringBuilder(PROLOG)
            .append('<')
            .append(root)
            .append(" xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
    for (SdkField<?> field : response.sdkFields()) {
      Object value = field.getValueOrDefault(response);
      if (field.location() == MarshallLocation.PAYLOAD && value != null) {
        element(xml, field.locationName(), value.toString());
      }
    }
    return xml.append("</").append(root).append('>').toString();
  }

  /** An error as S3 writes it. */
  static String error(
      @Nullable String code, @Nullable String message, String requestId, String hostId) {
    StringBuilder xml = new StringBuilder(PROLOG + "<Error>");
    element(xml, "Code", String.valueOf(code));
    element(xml, "Message", String.valueOf(message));
    element(xml, "RequestId", requestId);
    element(xml, "HostId", hostId);
    return xml.append("</Error>").toString();
  }

  /** The answer to a form that asks for one. */
  static String postResponse(String location, String bucket, String key, String eTag) {
    StringBuilder xml = new StringBuilder(PROLOG + "<PostResponse>");
    element(xml, "Location", location);
    element(xml, "Bucket", bucket);
    element(xml, "Key", key);
    element(xml, "ETag", eTag);
    return xml.append("</PostResponse>").toString();
  }

  private static void element(StringBuilder xml, String name, String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    xml.append('<').append(name).append('>').append(escaped);
    xml.append("</").append(name).append('>');
  }

  /**
   * The parts that the body of a CompleteMultipartUpload names.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedXML
   */
  static List<CompletedPart> parts(byte[] body) {
    NodeList elements = parse(body).getElementsByTagName("Part");
    List<CompletedPart> parts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      CompletedPart.Builder part = CompletedPart.builder();
      Map<String, String> texts = texts((Element) elements.item(i));
      for (SdkField<?> field : part.build().sdkFields()) {
        Object value =
            HttpBinding.parsed(Optional.ofNullable(texts.get(field.locationName())), field);
        if (value != null) {
          field.set(part, value);
        }
      }
      parts.add(part.build());
    }
    return parts;
  }

  /**
   * The tags of a Tagging as they stand in a header.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedXML
   */
  static String tagging(String body) {
    NodeList elements = parse(body.getBytes(StandardCharsets.UTF_8)).getElementsByTagName("Tag");
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Map<String, String> texts = texts((Element) elements.item(i));
      tags.add(
          SdkHttpUtils.urlEncode(texts.getOrDefault("Key", ""))
              + "="
              + SdkHttpUtils.urlEncode(texts.getOrDefault("Value", "")));
    }
    return String.join("&", tags);
  }

  private static Map<String, String> texts(Element element) {
    Map<String, String> texts = new HashMap<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        texts.put(child.getNodeName(), child.getTextContent());
      }
    }
    return texts;
  }

  private static Element parse(byte[] body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(body))
          .getDocumentElement();
    } catch (SAXException e) {
      throw S3Errors.malformedXml();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
