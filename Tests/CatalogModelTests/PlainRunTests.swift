import FileContent
import TableValues
import TestSupport
import Testing

@testable import CatalogModel

/// What is found in rows that come together must be what is found in them one by one.
@Suite struct PlainRunTests {
  private struct Columns: ScrutinisedRowReceiver {
    var profiles: ProfileBuilder
    var check: StructureCheck?
    var together = 0

    mutating func take(_ row: TableRow, _ meaning: CellPass.RowMeaning) {
      profiles.take(row)
      check?.take(row, meaning)
    }

    mutating func take(_ run: PlainRun) {
      together += run.range.count
      profiles.take(run)
      check?.take(run)
    }
  }

  private static let names = ["nomer", "nazva", "edrpou", "data", "suma", "shyrota", "osoba", "poshta"]

  /// Values that suit the columns, and some that do not.
  private static let usual: [[String]] = [
    ["1", "2", "35", "1048576", ""],
    ["Школа № 5", "Ліцей «Сонечко»", "Разом до перемоги", "Бібліотека", "Загалом", "Заклад освіти", "п’ять"],
    ["00034022", "14360570", "34022", "12345678"],
    ["2020-10-01", "01.10.2020", "1999-02-29", "2015-01-31", "null"],
    ["91,91", "12.50", "1 234,56", "немає", "0", "-5"],
    ["48.9", "38,44", "50.45", "91"],
    ["Шевченко Тарас Григорович", "Українка Леся", "Косач Лариса Петрівна"],
    ["a@gmail.com", "info@loda.gov.ua", "+380501234567", "2345678901"],
  ]
  private static let rare = [
    "", " ", "сл?во", "=1+2", "1,23E+10", "#REF!", "\u{200B}а", "СЕРЕДНЯ РСР", "Усього", "\"два\nрядки\"",
    "x\"y",
    "РђР‘Р’Р“", "\"з \"\"лапками\"\"\"", "3184710691", "МЕ123456",
  ]

  private func table(_ seed: UInt64) -> String {
    var random = SeededRandom(seed)
    var lines: [String] = []
    let count = Int.random(in: 1...400, using: &random)
    let oddity = [0, 40, 400].randomElement(using: &random) ?? 0
    while lines.count < count {
      if oddity > 0, Int.random(in: 0..<oddity, using: &random) == 0 {
        lines.append(
          [
            Self.names.joined(separator: ";"), ";;;;;;;", "Розділ перший;;;;;;;", "", "а;б", "Усього;;;;5;;;",
            "Назва;Код;Інше;Дата;Сума;Ще;Хто;Де", lines.last ?? "",
          ].randomElement(using: &random) ?? "")
        continue
      }
      let cells = Self.usual.map { values -> String in
        if oddity > 0, Int.random(in: 0..<oddity * 4, using: &random) == 0 {
          return Self.rare.randomElement(using: &random) ?? ""
        }
        let value = values.randomElement(using: &random) ?? ""
        return Int.random(in: 0..<10, using: &random) == 0 ? "\"\(value)\"" : value
      }
      lines.append(cells.joined(separator: ";"))
    }
    let ending = seed % 3 == 0 ? "\r\n" : "\n"
    return ([Self.names.joined(separator: ";")] + lines).map { $0 + ending }.joined()
  }

  private static let passport = """
    name: set
    title: Набір
    resources:
      - name: table
        path: table.csv
        schema:
          missingValues: ["",%MARK%]
          primaryKey: %KEY%
          fields:
            - {name: nomer, type: integer, constraints: {required: true%BOUND%}}
            - {name: nazva, type: string, constraints: {maxLength: 12}}
            - {name: edrpou, type: string, constraints: {pattern: "[0-9]{8}"}}
            - {name: data, type: date}
            - {name: suma, type: number, constraints: {maximum: 1000}}
            - {name: shyrota, type: number}
            - {name: osoba, type: string, constraints: {enum: ["Українка Леся"]}}
    """

  @Test(arguments: ["nomer", "[nomer, nazva]", "[]"]) func tellsTheSame(_ key: String) throws {
    try expectSame(key, tables: 0..<8)
  }

  @Test(.long("52 tables for each key"), arguments: ["nomer", "[nomer, nazva]", "[]"])
  func tellsTheSameOfManyTables(_ key: String) throws {
    try expectSame(key, tables: 8..<60)
  }

  private func expectSame(_ key: String, tables: Range<Int>) throws {
    var together = 0
    for seed in tables {
      let text = table(UInt64(seed))
      // Without a bound and a mark the values of a whole number are told by their looks.
      let passport = Self.passport.replacing("%KEY%", with: key)
        .replacing("%BOUND%", with: seed % 2 == 0 ? ", minimum: 1" : "")
        .replacing("%MARK%", with: seed % 3 == 0 ? " \"–\"" : "")
      let tree = MemoryTree(["datasets/set/datapackage.yaml": passport, "datasets/set/table.csv": text])
      let dataset = try #require(CatalogReader(tree).catalog().datasets.first)
      let structure = try #require(dataset.documents.first?.ownStructure.structure)
      let source = { MemorySource(Array(text.utf8)) }
      let content = examineContent(of: source(), named: "table.csv")
      func start() -> Columns {
        Columns(profiles: ProfileBuilder(content), check: StructureCheck(structure, of: content))
      }

      var single = start()
      var scrutiny = CellPass(content)
      try TableReader.read(source(), as: content) { row in
        single.take(row, scrutiny.take(row))
        return .proceed
      }
      let faults = scrutiny.finish()

      var columns = start()
      let before = content.faults
      let whole = try content.scrutinised(source(), handingRowsTo: &columns)
      together += columns.together
      for kind in ContentFault.Kind.allCases {
        #expect(whole.faults.listed(kind) == before.listed(kind) + faults.listed(kind), "\(text)")
        #expect(whole.faults.total(kind) == before.total(kind) + faults.total(kind))
      }
      #expect(Self.lines(columns.profiles.finish()) == Self.lines(single.profiles.finish()), "\(text)")
      for hasSections in [true, false] {
        #expect(
          Self.lines(columns.check?.finish(hasSections: hasSections) ?? [])
            == Self.lines(single.check?.finish(hasSections: hasSections) ?? []), "\(text)")
      }
    }
    #expect(together > 30 * tables.count)
  }

  /// All there is in it; sets in any order.
  private static func lines(_ value: some Any) -> [String] {
    var text = ""
    dump(value, to: &text)
    return text.split(separator: "\n").map(String.init).sorted()
  }
}
