package dev.afterword.render;

import dev.afterword.model.WholeNames;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.regex.Matcher;

/** {@code whole(text)} in templates: the text as HTML, its names in elements that do not break. */
final class WholeFunction implements TemplateMethodModelEx {
  static final String NAME = "whole";

  @Override
  @SuppressWarnings("rawtypes")
  public TemplateHTMLOutputModel exec(List arguments) throws TemplateModelException {
    if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel text)) {
      throw new TemplateModelException(NAME + "(…) takes one text");
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(html(text.getAsString()));
  }

  private static String html(String text) throws TemplateModelException {
    StringBuilder html = new StringBuilder(text.length() + 32);
    int from = 0;
    for (Matcher name = WholeNames.in(text); name.find(); from = name.end()) {
      html.append(escaped(text.substring(from, name.start())));
      html.append("<span class=\"" + WholeNames.CSS_CLASS + "\">");
      html.append(escaped(name.group())).append("</span>");
    }
    return html.append(escaped(text.substring(from))).toString();
  }

  private static String escaped(String text) throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
