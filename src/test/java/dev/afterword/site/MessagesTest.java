package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.diag.ProblemCode;
import dev.afterword.testing.SiteHarness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message in full: the source that causes it, and what the user reads. */
class MessagesTest {
  private final SiteHarness site;

  MessagesTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  /**
   * @param prepare what cannot be written as text
   */
  record Message(String code, String files, Consumer<SiteHarness> prepare, String err) {
    static Message of(String code, String files, String err) {
      return new Message(code, files, site -> {}, err);
    }

    @Override
    public String toString() {
      return code + " " + err.lines().findFirst().orElse("");
    }
  }

  static Stream<Message> messages() {
    return Stream.of(
        new Message(
            "KB101",
            "",
            site -> {
              try {
                java.nio.file.Files.createDirectories(site.root().resolve("content"));
                java.nio.file.Files.createSymbolicLink(
                    site.root().resolve("content/a.md"), Path.of("/nowhere"));
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              site.file("content/b.md", "# B\n");
            },
            """
            content/a.md: error KB101: cannot read the file: it is a link or a special file
              hint: check that it exists and is readable
            """),
        new Message(
            "KB102",
            "",
            site ->
                site.file(
                    "content/a.md",
                    "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1)),
            """
            content/a.md:2:11: error KB102: the file is not UTF-8 (byte 0xE9 at offset 14)
                title: Caf\ufffd
                          ^
              hint: convert it, for example: iconv -f WINDOWS-1252 -t UTF-8
            """),
        new Message(
            "KB102",
            "",
            site -> site.file("content/a.md", "# DNS\n".getBytes(StandardCharsets.UTF_16)),
            """
            content/a.md:1:1: error KB102: the file is not UTF-8 (byte 0xFE at offset 0)
                \ufffd\ufffd #   D N S\s
                ^
              hint: convert it, for example: iconv -f UTF-16 -t UTF-8
            """),
        Message.of(
            "KB103",
            """
            -- content/a.md --
            ---
            title: Gateway: lost
            ---
            # One
            """,
            """
            content/a.md:2:15: error KB103: the header does not parse: mapping values are not allowed here
                title: Gateway: lost
                              ^
              hint: quote values that contain a colon or a hash, and indent with spaces
            """),
        Message.of(
            "KB103",
            """
            -- content/a.md --
            ---
            title: One
            title: Two
            ---
            # One
            """,
            """
            content/a.md:3:1: error KB103: the header does not parse: "title" stands there twice
                title: Two
                ^
              hint: quote values that contain a colon or a hash, and indent with spaces
            """),
        Message.of(
            "KB103",
            """
            -- content/a.md --
            +++
            title = "One"
            draft = maybe
            +++
            # One
            """,
            """
            content/a.md:3:9: error KB103: the header does not parse: Unexpected 'm', expected a value
                draft = maybe
                        ^
              hint: quote values that contain a colon or a hash, and indent with spaces
            """),
        Message.of(
            "KB104",
            """
            -- content/a.md --
            ---
            started: yesterday
            ended:
              - 2021-10-04
              - 2021-10-05
            duration: long
            draft: maybe
            kind: incidnt
            title: {a: b}
            services: {name: Gateway}
            timezone: Berlin
            ---
            # One
            """,
            """
            content/a.md:2:10: error KB104: "started" must be a date or time, not "yesterday"
                started: yesterday
                         ^
              hint: write started: 2021-10-04 or 2021-10-04T15:39Z, or leave it out if it is not known
            content/a.md:4:3: error KB104: "ended" must be one text, not a list
                  - 2021-10-04
                  ^
              hint: write ended: "…", or leave it out if it is not known
            content/a.md:6:11: error KB104: "duration" must be a duration, not "long"
                duration: long
                          ^
              hint: write duration: 2 h 15 min, or leave it out if it is not known
            content/a.md:7:8: error KB104: "draft" must be true or false, not "maybe"
                draft: maybe
                       ^
              hint: write draft: true, or leave it out if it is not known
            content/a.md:8:7: error KB104: "kind" must be one of incident, maintenance, near-miss, disclosure, meta, not "incidnt"
                kind: incidnt
                      ^
              hint: write kind: incident, or leave it out if it is not known
            content/a.md:9:8: error KB104: "title" must be a text, not a map
                title: {a: b}
                       ^
              hint: write title: "…", or leave it out if it is not known
            content/a.md:10:11: error KB104: "services" must be a list of names, not a map
                services: {name: Gateway}
                          ^
              hint: write services: [one, two], or leave it out if it is not known
            content/a.md:11:11: error KB104: "timezone" must be a time zone, not "Berlin"
                timezone: Berlin
                          ^
              hint: write timezone: Europe/Berlin, or leave it out if it is not known
            """),
        Message.of(
            "KB115",
            """
            -- content/a.md --
            ---
            kind: legacy
            date: YYYY-MM-DD
            duration: X hours Y min
            started: <when it began>
            ---
            # One
            """,
            """
            content/a.md:2:7: warning KB115: "kind" is "legacy" here, which means nothing to Afterword: it is read from the text instead
                kind: legacy
                      ^
              hint: use one of incident, maintenance, near-miss, disclosure, meta; if the field means something else, leave it out with afterword.field.ignore=kind
            content/a.md:3:7: warning KB601: "YYYY-MM-DD" is left over from a template
                date: YYYY-MM-DD
                      ^
              hint: fill it in, or remove it if it is not known
            content/a.md:4:11: warning KB601: "X hours Y min" is left over from a template
                duration: X hours Y min
                          ^
              hint: fill it in, or remove it if it is not known
            content/a.md:5:10: warning KB601: "<when it began>" is left over from a template
                started: <when it began>
                         ^
              hint: fill it in, or remove it if it is not known
            """),
        Message.of(
            "KB116",
            """
            -- content/a.md --
            ---
            split: 2
            ---
            # Log
            ## 2023
            ### 2023-07-25 Search down
            It did not answer.
            -- content/b.md --
            ---
            split: 1
            ---
            # Queue full
            It took nothing more.
            """,
            """
            content/a.md:2:8: warning KB116: the file is not split: no heading of level 2 begins an incident
                split: 2
                       ^
              hint: write split: 3, the level of the headings that do
            content/b.md:2:8: warning KB116: the file is not split: no heading of level 1 begins an incident
                split: 1
                       ^
              hint: such a heading has a date or a number of the profile's form, or labels of times or of severity stand below it
            """),
        Message.of(
            "KB105",
            """
            -- content/a.md --
            ---
            severty: high
            colour: blue
            ---
            # One
            """,
            """
            content/a.md:2:1: warning KB105: unknown field "severty"
                severty: high
                ^
              hint: did you mean "severity"? map it with afterword.field.<name>=severty or leave it out with afterword.field.ignore=severty
            content/a.md:3:1: warning KB105: unknown field "colour"
                colour: blue
                ^
              hint: map it with afterword.field.<name>=colour or leave it out with afterword.field.ignore=colour
            """),
        Message.of(
            "KB106",
            """
            -- content/a.md --
            ---
            type: essay
            ---
            # One
            """,
            """
            content/a.md:2:7: warning KB106: unknown document type "essay": read as postmortem
                type: essay
                      ^
              hint: use postmortem, service, cause, term, reading-list, page or post
            """),
        Message.of(
            "KB107",
            """
            -- content/a.rst --
            title=One
            ~~~~~~
            Words.
            """,
            """
            content/a.rst: warning KB107: files ending in ".rst" are shown as plain text
              hint: write it as Markdown, AsciiDoc or HTML to get headings, tables and links
            """),
        Message.of(
            "KB109",
            """
            -- content/a.md --
            ---
            title: One

            # One
            """,
            """
            content/a.md:1:1: error KB109: the header that begins with --- has no end
                ---
                ^
              hint: close the header with a line ---
            """),
        Message.of(
            "KB109",
            """
            -- content/a.md --
            ---
            title: One

            Words.
            """,
            """
            content/a.md:1:1: error KB109: the header that begins with --- has no end
                ---
                ^
              hint: close the header with a line ---
            """),
        Message.of(
            "KB113",
            """
            -- content/a.md --
            # One
            -- content/b.meta.yml --
            severity: SEV-2
            """,
            """
            content/b.meta.yml: warning KB113: there is no document "b" for these facts
              hint: report.meta.yml belongs to report.md; names in afterword.yml are relative to its folder
            """),
        Message.of(
            "KB111",
            """
            -- content/a.adoc --
            ---
            tags: [odd]
            ---
            = One

            See <<nowhere>>.

            |===
            |a
            """,
            """
            content/a.adoc: warning KB111: the asciidoc engine remarks: possible invalid reference: nowhere
              hint: the page is shown as far as the engine understood it; check the markup
            content/a.adoc:8: warning KB111: the asciidoc engine remarks: unterminated table block
                |===
              hint: the page is shown as far as the engine understood it; check the markup
            """),
        Message.of(
            "KB112",
            """
            -- content/a.md --
            # One

            Words. <!-- afterword: ignore should-hav -->
            """,
            """
            content/a.md:3:31: warning KB112: "should-hav" names no rule that a comment can switch off
                Words. <!-- afterword: ignore should-hav -->
                                              ^
              hint: did you mean "should-have"? write a code or a name of the manual's list
            """),
        Message.of(
            "KB204",
            """
            -- content/a.md --
            # DNS down
            -- content/l.md --
            ---
            type: reading-list
            items:
              - incident: dns-dwn
              - Nowhere
            ---
            # List
            """,
            """
            content/l.md:4:15: warning KB204: "dns-dwn" in "items" names no incident
                  - incident: dns-dwn
                              ^
              hint: did you mean "dns-down"? write the slug of a document
            content/l.md:5:5: warning KB204: "Nowhere" in "items" names no document
                  - Nowhere
                    ^
              hint: write the slug of a document
            """),
        Message.of(
            "KB206",
            """
            -- content/a.md --
            Words.
            """,
            """
            content/a.md: warning KB206: no title in the header and no heading: the file name has to do
              hint: add title: … to the header
            """),
        Message.of(
            "KB207",
            """
            -- content/a.md --
            ---
            type: service
            ---
            # Gateway
            -- content/b.md --
            ---
            type: service
            aliases: [Edge, gateways]
            ---
            # Proxy
            """,
            """
            content/b.md:3:17: error KB207: "gateways" is a name of this document and of content/a.md
                aliases: [Edge, gateways]
                                ^
              hint: remove the alias from one of them
            """),
        Message.of(
            "KB208",
            """
            -- content/a.md --
            ---
            type: service
            title: Ingress
            ---
            Takes requests.
            -- content/b.md --
            ---
            type: service
            slug: ingress-2
            ---
            # Ingress
            """,
            """
            content/b.md:5: warning KB208: "Ingress" is the title of this document and of content/a.md:3
                # Ingress
              hint: join them, or give this one another title: that name leads to the other one
            """),
        Message.of(
            "KB209",
            """
            -- content/a.md --
            # A

            See [next](2021/b).
            -- content/2021/b.md --
            ---
            draft: true
            ---
            # B
            """,
            """
            content/a.md:3:12: warning KB209: the link "2021/b" leads to a draft, which is not part of the site
                See [next](2021/b).
                           ^
              hint: publish it, or take the link out until then; --drafts builds drafts as well
            """),
        Message.of(
            "KB301",
            """
            -- jbake.properties --
            # Mine
            afterword.titel = Ours
            afterword.field.servces = x
            -- content/a.md --
            # One
            """,
            """
            jbake.properties:2: warning KB301: unknown setting "afterword.titel"
                afterword.titel = Ours
              hint: did you mean "afterword.title"? see the manual's page on configuration
            jbake.properties:3: warning KB301: unknown setting "afterword.field.servces"
                afterword.field.servces = x
              hint: did you mean "afterword.field.services"? see the manual's page on configuration
            """),
        Message.of(
            "KB302",
            """
            -- jbake.properties --
            afterword.latest = many
            afterword.drafts = perhaps
            afterword.timezone = Mars/Olympus
            -- content/a.md --
            # One
            """,
            """
            jbake.properties:1: error KB302: afterword.latest must be a whole number from 0 on, not "many"
                afterword.latest = many
              hint: leave it out for the default, 12
            jbake.properties:2: error KB302: afterword.drafts must be true or false, not "perhaps"
                afterword.drafts = perhaps
              hint: leave it out for the default, false
            jbake.properties:3: error KB302: afterword.timezone must be a time zone, not "Mars/Olympus"
                afterword.timezone = Mars/Olympus
              hint: write Europe/Berlin or UTC, or leave it out
            """),
        Message.of(
            "KB302",
            """
            -- jbake.properties --
            afterword.url = kb.example.org
            afterword.language = en_US
            afterword.type = incidnet
            -- content/a.md --
            # One
            """,
            """
            jbake.properties:1: error KB302: afterword.url must be an address on the web, not "kb.example.org"
                afterword.url = kb.example.org
              hint: write https://example.github.io/postmortems, or leave it out
            jbake.properties:2: error KB302: afterword.language must be a language such as de or pt-BR, not "en_US"
                afterword.language = en_US
              hint: leave it out for the default, en
            jbake.properties:3: error KB302: afterword.type must be one of postmortem, service, cause, term, reading-list, page, post, not "incidnet"
                afterword.type = incidnet
              hint: write postmortem, or leave it out
            """),
        Message.of(
            "KB308",
            """
            -- content/a.md --
            # A
            -- templates/incidnet.ftlh --
            Mine
            -- templates/term.ftlh --
            <#include "own/note.ftlh">
            -- templates/own/note.ftlh --
            A note
            -- templates/README.md --
            How to change them
            """,
            """
            templates/incidnet.ftlh: warning KB308: no page and no other template asks for this template
              hint: did you mean "incident.ftlh"? a file takes the place of the theme's template of the same name
            """),
        Message.of(
            "KB303",
            """
            -- content/a.md --
            # One
            -- templates/incident.ftlh --
            <p>Fine</p>
              ${view.nothing}
            """,
            """
            templates/incident.ftlh:2:5: error KB303: The following has evaluated to null or missing: view.nothing
                  ${view.nothing}
                    ^
              hint: compare it with the theme's own template; the manual lists what each one sees
            """),
        Message.of(
            "KB304",
            """
            -- content/a.md --
            ---
            type: page
            slug: trends
            ---
            # One
            """,
            """
            content/a.md: error KB304: "trends/" would be written by the site's own trends/index.html and by content/a.md
              hint: rename one of them or give it another slug
            """),
        Message.of(
            "KB110",
            """
            -- content/a.md --
            ---
            severity: 2
            ---
            # Orders hang

            It began on 03/04/2023 at noon, and again on 05/06/2023.
            """,
            """
            content/a.md:6:13: warning KB110: "03/04/2023" is the 3 April 2023 or the 4 March 2023: nothing here tells which
                It began on 03/04/2023 at noon, and again on 05/06/2023.
                            ^
              hint: write 2023-04-03 or 2023-03-04; or say for the whole folder, in its afterword.properties: dates = day-first (or month-first)
            """),
        Message.of(
            "KB305",
            """
            -- jbake.properties --
            afterword.title = Empty
            -- content/image.png --
            PNG
            """,
            """
            content: error KB305: no documents found
              hint: put Markdown files into this folder or name another with --source
            """));
  }

  /** Codes whose whole text other tests compare. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "KB108", "KB114", "KB117", "KB201", "KB202", "KB203", "KB205", "KB210", "KB306", "KB307");

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void isWhatTheUserReads(Message message) {
    site.with(message.files());
    message.prepare().accept(site);
    SiteHarness.Run run = site.build();
    assertThat(run.err()).isEqualTo(message.err());
    assertThat(run.codes()).contains(message.code());
    assertThat(run.exit()).isEqualTo(message.err().contains(": error KB") ? 1 : 0);
  }

  @Test
  void everyCodeHasARow() {
    Set<String> tested =
        messages().map(Message::code).collect(Collectors.toCollection(TreeSet::new));
    tested.addAll(ELSEWHERE);
    assertThat(tested)
        .isEqualTo(
            Stream.of(ProblemCode.values())
                .map(ProblemCode::code)
                // What is about the quality of sources is tested with the check.
                .filter(code -> code.compareTo("KB4") < 0)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void allProblemsAreShownSortedByFileAndLine() {
    site.with(
        """
        -- content/b.md --
        ---
        started: never ever
        ended: never ever
        ---
        # B
        -- content/a.md --
        # A

        [x](nowhere.md)
        -- content/c.md --
        ---
        draft: perhaps
        ---
        # C
        """);
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.err().lines().filter(line -> line.startsWith("content/")))
        .containsExactly(
            "content/a.md:3:5: warning KB202: the link \"nowhere.md\" leads nowhere",
            "content/b.md:2:10: error KB104: \"started\" must be a date or time, not \"never"
                + " ever\"",
            "content/b.md:3:8: error KB104: \"ended\" must be a date or time, not \"never ever\"",
            "content/c.md:2:8: error KB104: \"draft\" must be true or false, not \"perhaps\"");
    assertThat(run.out())
        .isEqualTo("3 documents read, 3 errors and 1 warning; no site was written\n");
  }

  @Test
  void aLongListIsCutAndTheRestCounted() {
    for (int i = 0; i < 73; i++) {
      site.file("content/a" + i + ".md", "---\nended: never ever\n---\n# A\n");
    }
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.codes()).hasSize(50);
    assertThat(run.err()).endsWith("… 23 not shown: afterword check --limit 0 lists all\n");
    assertThat(run.out()).contains("73 errors");
  }

  @Test
  void ofOneRuleInOneDocumentALongListShowsAFew() {
    StringBuilder text = new StringBuilder("# A\n\n");
    for (int i = 0; i < 73; i++) {
      text.append(String.format(Locale.ROOT, "[x](nowhere-%d.md)\n", i));
    }
    SiteHarness.Run run = site.file("content/a.md", text.toString()).build().exits(0);
    assertThat(run.codes()).hasSize(3);
    assertThat(run.err()).endsWith("… 70 not shown: afterword check --limit 0 lists all\n");
    assertThat(run.out()).contains("73 warnings");
  }

  @Test
  void aLongListShowsErrorsFirstAndSaysNothingTooOften() {
    for (int i = 0; i < 60; i++) {
      site.file("content/a" + i + ".md", "---\nservces: x\n---\n# A\n\n[x](nowhere.md)\n");
    }
    site.file("content/z.md", "---\nended: never ever\n---\n# Z\n");
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.err())
        .contains("content/z.md:2:8: error KB104", "  and 59 more like it\n")
        .contains("… 118 not shown: ");
    assertThat(run.codes()).containsExactly("KB105", "KB202", "KB104");
  }

  @Test
  void controlAndDirectionCharactersDoNotReachTheTerminal() {
    site.file(
        "content/a.md",
        "---\n\u001b[31mred\u202E: \"\u0007bell\"\ntype: \"\\e[2J\u202Egnp\"\n---\n# A\n");
    SiteHarness.Run run = site.build("--keep-going");
    assertThat(run.err()).contains("KB");
    assertThat(
            run.err().chars().filter(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E)))
        .isEmpty();
  }

  @Test
  void theCaretStandsBelowItsPlaceInALongLine() {
    site.file(
        "content/a.md", "# A\n\n" + "word ".repeat(100) + "[x](nowhere.md) " + "y ".repeat(90));
    List<String> lines = site.build().err().lines().toList();
    String line = lines.get(1);
    assertThat(line.length()).isLessThanOrEqualTo(164);
    assertThat(line.substring(lines.get(2).indexOf('^'))).startsWith("nowhere.md");
  }

  @Test
  void windowsLineEndsDoNotShiftPlaces() {
    site.file("content/a.md", "---\r\ntitle: A\r\n---\r\n\r\nWords [x](nowhere.md)\r\n");
    assertThat(site.build().err())
        .startsWith(
            """
            content/a.md:5:11: warning KB202: the link "nowhere.md" leads nowhere
                Words [x](nowhere.md)
                          ^
            """);
  }
}
