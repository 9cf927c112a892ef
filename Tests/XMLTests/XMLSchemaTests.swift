import Testing
import XML

@Suite("XML Schema")
struct XMLSchemaTests {
  private static let xsd = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="catalog">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="dataset" type="xs:positiveInteger" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="date" type="xs:date" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  @Test func acceptsAValidFile() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    let text = "<catalog date='2020-10-01'><dataset>1</dataset></catalog>"
    #expect(schema.validate(Array(text.utf8)) == [])
  }

  @Test func reportsEveryViolationWithItsLine() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    let text =
      "<catalog date='1.10.2020'>\n<dataset>1</dataset>\n<dataset>нуль</dataset>\n<other/>\n</catalog>"
    let faults = schema.validate(Array(text.utf8))
    #expect(
      faults.map(\.kind) == [
        .schemaViolation(.type, element: "catalog"), .schemaViolation(.type, element: "dataset"),
        .schemaViolation(.content, element: "other"),
      ])
    #expect(faults.map(\.line).contains(1))
    #expect(faults.map(\.line).contains(3))
    #expect(faults.map(\.line).contains(4))
    #expect(faults.contains { $0.reason.contains("'нуль' is not a valid value") })
  }

  @Test func brokenXMLIsReportedAfterTheViolations() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    let faults = schema.validate(Array("<catalog>\n<dataset>x</dataset></catalo>".utf8))
    #expect(faults.last?.kind == .notWellFormed(.tagMismatch))
    #expect(faults.first?.kind == .schemaViolation(.attributeMissing, element: "catalog"))
    #expect(schema.validate(Array("<!DOCTYPE catalog><catalog/>".utf8)).map(\.kind) == [.doctype])
    #expect(schema.validate([]).map(\.kind) == [.empty])
  }

  @Test func oneSchemaServesManyFiles() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    for count in 1...50 {
      let rows = String(repeating: "<dataset>1</dataset>", count: count)
      #expect(schema.validate(Array("<catalog date='2020-10-01'>\(rows)</catalog>".utf8)) == [])
    }
  }

  /// The departures that are kept are few, the others are counted.
  @Test func aFileFullOfViolationsTakesNoMemory() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    let rows = String(repeating: "<dataset>x</dataset>", count: 500)
    let check = XMLCheck(limits: XMLLimits(violations: 10), schema: schema)
    Array("<catalog date='2020-10-01'>\(rows)</catalog>".utf8).withUnsafeBytes { check.take($0) }
    #expect(check.finish().count == 10 && check.unlistedViolations == 490)
  }

  /// A pattern that is slow on purpose ends with its time.
  @Test func stopsWhenItIsLate() throws {
    let schema = try XMLSchema(Array(Self.xsd.utf8))
    let rows = String(repeating: "<dataset>1</dataset>", count: 500)
    var asked = 0
    let check = XMLCheck(schema: schema) {
      asked += 1
      return asked == 3
    }
    Array("<catalog date='2020-10-01'>\(rows)</catalog>".utf8).withUnsafeBytes { check.take($0) }
    #expect(check.finish().isEmpty && check.isCut && asked == 3)
  }

  /// Groups in groups as deep as a stack, and elements that stand for each other in a row: both take libxml2 very long.
  @Test(
    arguments: [
      { "<xs:group name='g\($0)'><xs:sequence><xs:group ref='g\($0 + 1)'/></xs:sequence></xs:group>" },
      { "<xs:element name='e\($0)' substitutionGroup='e\($0 + 1)'/>" },
    ] as [@Sendable (Int) -> String]) func refusesEndlessChains(_ link: @Sendable (Int) -> String)
  {
    let text =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\((0..<20_000).map(link).joined())"
      + "<xs:group name='g20000'><xs:sequence/></xs:group><xs:element name='e20000'/></xs:schema>"
    do throws(XMLSchemaFault) {
      _ = try XMLSchema(Array(text.utf8))
      Issue.record("it was made ready")
    } catch {
      #expect(error.isTooLarge)
    }
  }

  @Test func namesItsSchemasItsOwnFirst() {
    let check = XMLCheck()
    let text = """
      <a xmlns="urn:a" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:noNamespaceSchemaLocation="n.xsd"
        i:schemaLocation="urn:b b.xsd\n urn:a ../a.xsd"/>
      """
    Array(text.utf8).withUnsafeBytes { check.take($0) }
    #expect(check.finish().isEmpty)
    #expect(check.schemaHints.map(\.location).sorted() == ["../a.xsd", "b.xsd", "n.xsd"])
    #expect(check.schemaHints.first?.location == "../a.xsd")
  }

  @Test func aBrokenSchemaIsThrown() {
    #expect(throws: XMLSchemaFault.self) { try XMLSchema(Array("<a/>".utf8)) }
    #expect(throws: XMLSchemaFault.self) { try XMLSchema(Array("<!DOCTYPE a><a/>".utf8)) }
    #expect(throws: XMLSchemaFault.self) { try XMLSchema([]) }
  }
}
