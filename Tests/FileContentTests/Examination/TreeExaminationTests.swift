import FileContent
import Testing

@Suite struct TreeExaminationTests {
  private func examine(_ text: String, named path: String = "file") -> ContentExamination {
    examineContent(of: MemorySource(Array(text.utf8)), named: path)
  }

  @Test func reportsMistakesOfJSONWithTheirPlaces() {
    let examination = examine("{\"а\": 1,\n \"а\": 2,\n}")
    #expect(examination.status == .examined)
    #expect(examination.treeFaults.map(\.range.start.line).contains(2))
    #expect(examination.treeFaults.count == 2)
  }

  @Test func readsEveryLineOfJSONLines() {
    let examination = examine("{\"а\": 1}\n{\"а\": }\n\n{\"а\": 3}\n", named: "x.jsonl")
    #expect(examination.format == .jsonLines)
    #expect(examination.treeFaults.map(\.range.start.line) == [2])
  }

  @Test func readsJSONInACodePage() throws {
    let bytes = try #require(TextEncoding.windows1251.encode("{\"назва\": \"Дошкільний заклад\",}"))
    let examination = examineContent(of: MemorySource(bytes), named: "x.json")
    #expect(examination.faults.total(.notUTF8) == 1)
    #expect(examination.treeFaults.count == 1)
    #expect(examination.treeFaults.first?.kind != .notUTF8)
  }

  @Test func reportsMistakesOfYAML() {
    #expect(examine("а: 1\nа: 2\n", named: "x.yaml").treeFaults.count == 1)
    #expect(examine("а: 1\nб: 2\n", named: "x.yml").treeFaults.isEmpty)
  }

  @Test func reportsMistakesOfXML() {
    #expect(examine("<а><б>в</б></а>").faults.isEmpty)
    #expect(examine("<а><б>в</б></а>").status == .examined)
    #expect(examine("<а>\n<б></а>").faults.detailed(.notWellFormed).map(\.detail) == [.tagMismatch])
    #expect(examine("<а>\n<б>").faults.total(.truncated) == 1)
    #expect(examine("<!DOCTYPE а [<!ENTITY б 'в'>]><а>&б;</а>").faults.total(.doctype) == 1)
    let faults = examine("<а>\n<дані>&</дані></а>").faults.listed
    #expect(faults.map(\.place) == [.text(line: 2, column: 8)])
  }

  @Test func doesNotReadMoreThanTheLimit() {
    let text = String(repeating: "- 1\n", count: 1000)
    let examination = examineContent(
      of: MemorySource(Array(text.utf8)), named: "x.yaml", limits: ContentLimits(treeBytes: 100))
    #expect(examination.status == .notChecked(.limit))
    #expect(examination.format == .yaml)
  }

  /// Of which no tree is made: the grammar and the keys are looked at all the same.
  @Test func readsTheGrammarOfJSONOfAnySize() {
    func large(_ text: String, named name: String = "x.json") -> ContentExamination {
      examineContent(of: MemorySource(Array(text.utf8)), named: name, limits: ContentLimits(treeBytes: 100))
    }
    let items = (0..<100).map { "{\"ключ\": \($0)}" }
    let good = large("[" + items.joined(separator: ",\n") + "]")
    #expect(good.status == .examined && good.tables.map(\.rows) == [100])
    #expect(good.format == .json)
    #expect(good.treeFaults.isEmpty)
    let repeated = large("{\"a\": [\n" + items.joined(separator: ",\n") + "],\n\"a\": 1}")
    #expect(repeated.treeFaults.map(\.range.start.line) == [102])
    let broken = large("[" + items.joined(separator: ",\n") + ",]")
    #expect(broken.treeFaults.map(\.losesContent) == [true])
    #expect(broken.treeFaults.map(\.range.start) == [TextPosition(line: 100, column: 14, offset: 1790)])
    let features = large("{\"type\": \"FeatureCollection\", \"features\": [\(items.joined(separator: ","))]}")
    #expect(features.format == .geoJSON && features.status == .examined)
    #expect(features.faults.total(.geometryBroken) == 100)
    let lines = large(items.joined(separator: "\n"), named: "x.jsonl")
    #expect(lines.format == .jsonLines)
    #expect(lines.treeFaults.isEmpty && lines.status == .examined)
  }

  @Test func survivesDeepNesting() {
    let json = examine(String(repeating: "[", count: 200_000), named: "x.json")
    #expect(json.faults.listed(.nestingTooDeep).map(\.place) == [.text(line: 1, column: 501)])
    #expect(json.status == .notChecked(.limit))
    let xml = examine(String(repeating: "<a>", count: 200_000), named: "x.xml")
    #expect(xml.faults.total(.nestingTooDeep) == 1)
    #expect(xml.status == .notChecked(.limit))
  }
}
