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

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Definitions inside definitions, with which libxml2 takes all time or all memory; `THIS` and `NEXT` are numbers.
  @Test(arguments: [
    // As deep as a stack, and elements that stand for each other in a row.
    (20_000, "<xs:group name='gTHIS'><xs:sequence><xs:group ref='gNEXT'/></xs:sequence></xs:group>"),
    (20_000, "<xs:element name='eTHIS' substitutionGroup='eNEXT'/>"),
    // Types made from each other in a row, and twice as much at each step.
    (20_000, "<xs:simpleType name='tTHIS'><xs:restriction base='tNEXT'/></xs:simpleType>"),
    (25, "<xs:simpleType name='tTHIS'><xs:union memberTypes='tNEXT tNEXT'/></xs:simpleType>"),
    (
      600,
      "<xs:complexType name='tTHIS'><xs:complexContent><xs:extension base='tNEXT'><xs:sequence>"
        + "<xs:element name='eTHIS'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>"
    ),
    // What may be left out of a pattern, or in an element.
    (
      1,
      "<xs:simpleType name='t'><xs:restriction base='xs:string'><xs:pattern value='\(many("a?", 3000))'/></xs:restriction></xs:simpleType>"
    ),
    (
      1,
      "<xs:complexType name='t'><xs:sequence>\(many("<xs:element name='x' minOccurs='0'/>", 3000))</xs:sequence></xs:complexType>"
    ),
    (
      1,
      "<xs:element name='s'><xs:complexType><xs:choice>\(many("<xs:any maxOccurs='9'/>", 300))</xs:choice></xs:complexType></xs:element>"
    ),
  ])
  func refusesEndlessChains(_ length: Int, _ link: String) {
    let links = (0..<length).map {
      link.replacing("THIS", with: String($0)).replacing("NEXT", with: String($0 + 1))
    }
    let text =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(links.joined())"
      + "<xs:group name='g\(length)'><xs:sequence/></xs:group><xs:element name='e\(length)'/></xs:schema>"
    do throws(XMLSchemaFault) {
      _ = try XMLSchema(Array(text.utf8))
      Issue.record("it was made ready")
    } catch {
      #expect(error.isTooLarge)
    }
  }

  @Test func takesLargeSchemasWithoutChains() throws {
    let elements = (0..<5_000).map { "<xs:element name='e\($0)' type='t\($0 % 50)'/>" }.joined()
    let types = (0..<50).map {
      """
      <xs:complexType name='t\($0)'><xs:complexContent><xs:extension base='t\($0 / 3 + 50)'/></xs:complexContent>
      </xs:complexType>
      """
    }.joined()
    let bases = (50..<70).map {
      "<xs:complexType name='t\($0)'><xs:sequence><xs:element name='x' type='xs:string'/></xs:sequence></xs:complexType>"
    }.joined()
    let text =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(elements)\(types)\(bases)</xs:schema>"
    let schema = try XMLSchema(Array(text.utf8))
    #expect(schema.validate(Array("<e5><x>1</x></e5>".utf8)).isEmpty)
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
