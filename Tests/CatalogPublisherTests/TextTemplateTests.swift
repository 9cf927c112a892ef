import CatalogModel
import Testing
import Wording

@testable import CatalogPublisher

@Suite struct TextTemplateTests {
  private static let values: [String: TemplateValue] = [
    "day": .text("01.10.2020"), "blank": .text(""), "yes": .flag(true), "no": .flag(false),
    "sets": .figure("101", isThere: true, ["counted": .text("101 набір даних"), "plural": .choice(0)]),
    "none": .figure("0", isThere: false, ["counted": .text("0 наборів"), "plural": .choice(2)]),
    "list": .list(
      names: ["name", "last"],
      [["name": .text("а"), "last": .flag(false)], ["name": .text("б"), "last": .flag(true)]]),
    "empty": .list(names: ["name"], []),
  ]

  private func text(_ template: String) throws -> String { try TextTemplate(template).text(Self.values) }

  @Test(arguments: [
    ("", ""), ("Станом на {{day}}.", "Станом на 01.10.2020."),
    ("{{ sets }}, {{{sets.counted}}}, {{&day}}", "101, 101 набір даних, 01.10.2020"),
    ("a{{! нічого }}b", "ab"), ("{{#yes}}так{{/yes}}{{^yes}}ні{{/yes}}", "так"),
    ("{{#no}}так{{/no}}{{^no}}ні{{/no}}", "ні"),
    ("{{#sets}}{{counted}} {{day}}{{/sets}}", "101 набір даних 01.10.2020"),
    ("{{#none}}є{{/none}}{{^none}}немає{{/none}}", "немає"),
    ("{{#list}}{{name}}{{^last}}, {{/last}}{{/list}}.", "а, б."),
    ("{{#empty}}{{name}}{{/empty}}{{^empty}}–{{/empty}}", "–"),
    ("{{#sets.plural}}містить|містять{{/sets.plural}}", "містить"),
    ("{{#none.plural}}набір|набори|наборів{{/none.plural}}", "наборів"),
    ("{{#none.plural}}містить|містять{{/none.plural}}", "містять"),
    ("{{#blank}}x{{/blank}}{{^blank}}y{{/blank}}", "y"),
    ("<b> & \"{{day}}\" }} { {", "<b> & \"01.10.2020\" }} { {"),
  ])
  func fillsIn(_ template: String, _ expected: String) throws {
    #expect(try text(template) == expected)
  }

  @Test func aTagAloneOnItsLineLeavesNoLine() throws {
    #expect(
      try text("Набори:\n{{#list}}\n- {{name}}\n{{/list}}\n{{! кінець }}\nКінець\n")
        == "Набори:\n- а\n- б\nКінець\n")
    #expect(try text("{{#yes}}\r\n  x\r\n  {{/yes}}\r\n") == "  x\r\n")
    #expect(try text("  {{day}}\n") == "  01.10.2020\n")
    #expect(try text("a {{#yes}}\nb{{/yes}}\n") == "a \nb\n")
    #expect(try text("{{#yes}}\n{{#yes}}\nx\n{{/yes}}\n{{/yes}}") == "x\n")
  }

  @Test(arguments: [
    ("{{dey}}", 1, 1, TemplateFault.Kind.unknownName("dey", near: ["day", "yes"])),
    ("x\nй {{sets.count}}", 2, 3, .unknownName("sets.count", near: ["sets.counted"])),
    ("{{#no}}{{dey}}{{/no}}", 1, 8, .unknownName("dey", near: ["day", "yes"])),
    ("{{#empty}}{{nam}}{{/empty}}", 1, 11, .unknownName("nam", near: ["name", "day", "no"])),
    ("{{name}}", 1, 1, .unknownName("name", near: ["none"])), ("{{list}}", 1, 1, .notPrintable("list")),
    ("{{yes}}", 1, 1, .notPrintable("yes")), ("a {{day", 1, 3, .unclosedTag),
    ("{{{day}}", 1, 1, .unclosedTag), ("{{ }}", 1, 1, .emptyTag),
    ("{{#}}", 1, 1, .emptyTag), ("{{#yes}}x", 1, 1, .unclosedSection("yes")),
    ("x{{/yes}}", 1, 2, .unopenedSection("yes", open: nil)),
    ("{{#yes}}{{/no}}", 1, 9, .unopenedSection("no", open: "yes")),
    ("{{> file}}", 1, 1, .unsupportedTag("> file")),
    ("{{=<% %>=}}", 1, 1, .unsupportedTag("=<% %>=")), ("{{a b}}", 1, 1, .unsupportedTag("a b")),
    ("{{.}}", 1, 1, .unsupportedTag(".")),
  ])
  func saysWhatIsWrongAndWhere(_ template: String, line: Int, column: Int, _ kind: TemplateFault.Kind) throws
  {
    do throws(TemplateFault) {
      _ = try TextTemplate(template).text(Self.values)
      Issue.record("no fault in \(template)")
    } catch {
      #expect(error.kind == kind)
      #expect((error.line, error.column) == (line, column))
      #expect(!error.message.uk.isEmpty && !error.message.en.isEmpty)
    }
  }

  @Test func sectionsInsideEachOtherHaveABound() throws {
    func nested(_ depth: Int, closed: Bool = true) -> String {
      String(repeating: "{{#yes}}", count: depth) + "x"
        + (closed ? String(repeating: "{{/yes}}", count: depth) : "")
    }
    #expect(try text(nested(TextTemplate.deepest)) == "x")
    for template in [nested(TextTemplate.deepest + 1), nested(100_000), nested(100_000, closed: false)] {
      #expect { try text(template) } throws: {
        ($0 as? TemplateFault)?.kind == .tooDeep(limit: TextTemplate.deepest)
      }
    }
  }

  @Test func aTextWithoutEndIsNotWritten() throws {
    let items = Array(repeating: ["name": TemplateValue.text("x")], count: 100)
    let depth = 20
    let template =
      String(repeating: "{{#list}}", count: depth) + "{{name}}" + String(repeating: "{{/list}}", count: depth)
    #expect { try TextTemplate(template).text(["list": .list(names: ["name"], items)]) } throws: {
      ($0 as? TemplateFault)?.kind == .tooLong
    }
  }

  @Test func everyCutOfATemplateIsAFaultOrAText() {
    let template =
      "{{#list}}{{name}}{{^last}}, {{/last}}{{/list}} {{{day}}} {{! x }}{{#sets.plural}}а|б{{/sets.plural}}"
    for length in 0...template.count {
      do throws(TemplateFault) {
        _ = try TextTemplate(String(template.prefix(length))).text(Self.values)
      } catch {
        #expect(error.line == 1)
      }
    }
  }
}
