import DocumentWriting
import FileContent
import Wording

/// One record of an invented register of institutions; the same number gives the same record.
struct Row {
  private let number: Int
  private let name: String
  private let address: String
  private let code: String
  private let date: CalendarDate
  private let sum: String
  private let isOpen: Bool

  init(_ number: Int) {
    self.number = number
    var state = UInt64(number)
    name = Self.pick(Self.kinds, &state) + " № \(Self.below(99, &state) + 1)"
    address = "вулиця " + Self.pick(Self.streets, &state) + ", \(Self.below(200, &state) + 1)"
    code = String(10_000_000 + Self.below(89_999_999, &state))
    // From the first day of 2015 on.
    date = CalendarDate(daysSinceEpoch: 16_436 + Self.below(2000, &state))
    sum = "\(Self.below(100_000, &state)).\(10 + Self.below(90, &state))"
    isOpen = Self.below(10, &state) > 0
  }

  static let names = "номер;назва;адреса;код;дата;сума;працює\n"

  private static let kinds = [
    "Загальноосвітня школа", "Заклад дошкільної освіти «Сонечко»", "Центральна районна лікарня",
    "Бібліотека для дітей", "Дитяча музична школа", "Амбулаторія загальної практики",
  ]
  private static let streets = [
    "Центральна", "Миру", "Гетьманська", "Шевченка", "Вишнева", "Академіка Вернадського", "Сонячна",
    "Козацька",
  ]

  /// Steele, Lea, Flood: SplitMix64.
  private static func below(_ bound: Int, _ state: inout UInt64) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private static func pick(_ texts: [String], _ state: inout UInt64) -> String {
    texts[below(texts.count, &state)]
  }

  // MARK: Forms

  var short: String { "\(number);\(name);\(sum)\n" }

  var plain: String { "\(number);\(name);\(address);\(code);\(date.iso);\(sum);\(isOpen ? "так" : "ні")\n" }

  /// Every cell in quotes, quotes inside the names, a line end inside one address of a hundred.
  var quoted: String {
    let street = number.isMultiple(of: 100) ? address + "\nвхід з двору" : address
    let cells = [
      "\(number)", #"Комунальний заклад ""\#(name)"""#, street, code, date.iso, sum, isOpen ? "так" : "ні",
    ]
    return "\"" + cells.joined(separator: "\";\"") + "\"\n"
  }

  var json: String {
    """
      {"номер": \(number), "назва": "\(name)", "адреса": "\(address)", "код": "\(code)", "дата": "\(date.iso)", \
    "сума": \(sum), "працює": \(isOpen), "координати": [38.\(code), 48.\(code)], "примітка": null}
    """
  }

  var xml: String {
    """
      <institution id="\(number)"><name>\(name)</name><address>\(address)</address><code>\(code)</code>\
    <date>\(date.iso)</date><sum>\(sum)</sum><open>\(isOpen)</open></institution>

    """
  }

  static let xmlHead = """
    <?xml version="1.0" encoding="UTF-8"?>
    <register xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="data.xsd">

    """

  static let xmlSchema = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="register">
        <xs:complexType><xs:sequence>
          <xs:element name="institution" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="name" type="xs:string"/>
                <xs:element name="address" type="xs:string"/>
                <xs:element name="code" type="xs:string"/>
                <xs:element name="date" type="xs:date"/>
                <xs:element name="sum" type="xs:decimal"/>
                <xs:element name="open" type="xs:boolean"/>
              </xs:sequence>
              <xs:attribute name="id" type="xs:positiveInteger" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence></xs:complexType>
      </xs:element>
    </xs:schema>

    """

  var cells: [CellValue] {
    [
      .integer(number), .text(name), .text(address), .text(code), .date(date), .decimal(sum),
      .text(isOpen ? "так" : "ні"),
    ]
  }
}
