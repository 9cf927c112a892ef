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
    #expect(examine("<а><б/></а>").faults.isEmpty)
    #expect(examine("<а><б/></а>").status == .examined)
    #expect(examine("<а>\n<б></а>").faults.listed(.notWellFormed).map(\.found) == ["tagMismatch"])
    #expect(examine("<а>\n<б>").faults.total(.truncated) == 1)
    #expect(examine("<!DOCTYPE а [<!ENTITY б 'в'>]><а>&б;</а>").faults.total(.doctype) == 1)
    let faults = examine("<а>\n<дані>&</дані></а>").faults.listed
    #expect(faults.map(\.place) == [.text(line: 2, column: 8)])
  }

  @Test func doesNotReadMoreThanTheLimit() {
    let text = "[" + String(repeating: "1,", count: 1000) + "1]"
    let examination = examineContent(
      of: MemorySource(Array(text.utf8)), named: "x.json", limits: ContentLimits(treeBytes: 100))
    #expect(examination.status == .notChecked(.limit))
    #expect(examination.format == .json)
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
