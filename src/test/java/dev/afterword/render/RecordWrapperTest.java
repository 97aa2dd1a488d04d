package dev.afterword.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, those of users too, see the same as through FreeMarker's own wrapper. */
class RecordWrapperTest {
  /** With a component of every sort that pages have, and a method that is none. */
  public record Line(
      String text, int count, double at, boolean open, @Nullable String end, List<Line> below) {
    public String shout() {
      return text + "!";
    }

    public String joined(String more) {
      return text + more;
    }
  }

  private static final Line LINE =
      new Line("up", 3, 1.5, true, null, List.of(new Line("down", 0, 0, false, "x", List.of())));

  private static String render(ObjectWrapper wrapper, String template)
      throws IOException, TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setObjectWrapper(wrapper);
    configuration.setLogTemplateExceptions(false);
    StringWriter out = new StringWriter();
    new Template("t", template, configuration).process(Map.of("line", LINE), out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${line.text} ${line.count + 1} ${line.at} ${line.open?c} ${line.end!'none'}",
        "${line.below[0].text}, ${line.below[0].end}, ${line.below?size}",
        "${line.text()} ${line.shout()} ${line.shout} ${line.joined('?')}",
        "${line} ${line?has_content?c} ${line.nothing!'no such'}",
        "<#list line?keys?sort as key>${key} </#list>"
      })
  void theSameAsThroughFreeMarkersOwn(String template) throws IOException, TemplateException {
    assertThat(render(new RecordWrapper(Configuration.VERSION_2_3_33), template))
        .isEqualTo(render(new DefaultObjectWrapper(Configuration.VERSION_2_3_33), template));
  }

  @Test
  void aWrongNameIsAnError() {
    RecordWrapper wrapper = new RecordWrapper(Configuration.VERSION_2_3_33);
    assertThatThrownBy(() -> render(wrapper, "${line.txet}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("line.txet");
  }
}
