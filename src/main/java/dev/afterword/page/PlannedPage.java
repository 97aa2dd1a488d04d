package dev.afterword.page;

import dev.afterword.page.Views.PageView;
import java.util.function.Supplier;

/**
 * A page that will be rendered.
 *
 * @param template the file name in the templates folder
 * @param view made when the page is rendered and dropped afterwards, so that not all are in memory
 * @param source what the page is made from, for messages
 */
public record PlannedPage(
    SitePath path, String template, Head head, Supplier<PageView> view, String source) {

  /**
   * What every page says about itself.
   *
   * @param title without the name of the site
   * @param description for search engines and previews; may be empty
   * @param section the entry of the navigation that the page belongs to; may be empty
   */
  public record Head(String title, String description, String section) {}

  /** The same page with a source that messages can name. */
  PlannedPage from(String shown) {
    return new PlannedPage(path, template, head, view, shown);
  }

  /** What leads from the page to the root of the site. */
  public String root() {
    return path.toRoot();
  }
}
