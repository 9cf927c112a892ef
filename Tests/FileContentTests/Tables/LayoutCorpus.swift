/// Tables as people lay them out, made by a generator that knows nothing of how they are read: layouts × delimiters ×
/// languages × quoting. What a person sees in each stands beside it.
struct LayoutCorpus {
  struct Sample {
    let name: String
    let text: String
    let delimiter: Character
    let headerRow: Int?
    let columns: Int
    let rows: Int
    /// Names of the kinds of faults that a person would tell.
    let faults: Set<String>
  }

  private(set) var samples: [Sample] = []

  init() {
    for language in Words.all {
      for delimiter in [";", ",", "\t", "|"] as [Character] {
        for quotesAll in [false, true] {
          var page = Page(language, delimiter, quotesAll)
          page.addPlain()
          page.addAbove()
          page.addHeaders()
          page.addRows()
          page.addSigns()
          samples += page.samples
        }
      }
    }
  }
}

/// The words of one language.
private struct Words {
  let code: String
  let names: [String]
  let places: [String]
  let streets: String
  let title: String
  let lines: [(String, String)]
  let months: [String]
  let sum: String
  let falseSums: [String]
  let note: String
  let parts: [String]
  let groups: [String]
  let prose: String

  static let all = [
    Words(
      code: "uk", names: ["Назва", "Район", "Адреса", "Площа", "Рік"],
      places: ["Дубовий гай", "Стара криниця", "Зелений яр", "Тихий став", "Крутий берег", "Довга балка"],
      streets: "вул. Верхня, буд.", title: "Перелік парків громади за рік",
      lines: [("Розпорядник:", "Сільська рада"), ("Оновлено:", "03.02.2022"), ("Телефон:", "(00) 00")],
      months: ["січень 2021", "лютий 2021", "березень 2021"], sum: "Усього",
      falseSums: ["Разом до моря", "Всього потроху", "Підсумок літа"], note: "* за даними обліку",
      parts: ["Північна частина", "Південна частина"], groups: ["Дорослих", "Дітей"],
      prose: "догляд, полив, обрізка; прибирання"),
    Words(
      code: "en", names: ["Name", "District", "Address", "Area", "Year"],
      places: ["Oak grove", "Old well", "Green dale", "Quiet pond", "Steep bank", "Long gully"],
      streets: "Upper st., bldg", title: "List of parks of the community",
      lines: [("Publisher:", "Village council"), ("Updated:", "03.02.2022"), ("Phone:", "(00) 00")],
      months: ["2021-01", "2021-02", "2021-03"], sum: "Total",
      falseSums: ["Total recall park", "Total eclipse", "Total calm"], note: "* from the register",
      parts: ["Northern part", "Southern part"], groups: ["Adults", "Children"],
      prose: "care, water, cutting; cleaning"),
  ]
}

/// Samples with one delimiter, one language and one way of quoting.
private struct Page {
  private let words: Words
  private let delimiter: Character
  private let quotesAll: Bool
  private(set) var samples: [LayoutCorpus.Sample] = []

  init(_ words: Words, _ delimiter: Character, _ quotesAll: Bool) {
    (self.words, self.delimiter, self.quotesAll) = (words, delimiter, quotesAll)
  }

  private func line(_ cells: [String], end: String = "\n") -> String {
    cells.map { cell in
      let needs =
        quotesAll && !cell.isEmpty || cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
      return needs
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : cell
    }.joined(separator: String(delimiter)) + end
  }

  private mutating func add(
    _ name: String, _ text: String, header: Int?, columns: Int, rows: Int, faults: Set<String> = []
  ) {
    samples.append(
      LayoutCorpus.Sample(
        name: "\(name) \(words.code) \(delimiter) \(quotesAll)", text: text, delimiter: delimiter,
        headerRow: header,
        columns: columns, rows: rows, faults: faults))
  }

  /// Rows of five columns, as most lists are.
  private func list(_ count: Int = 6) -> [[String]] {
    (0..<count).map { row in
      [
        words.places[row % 6] + (row < 6 ? "" : " \(row)"), words.parts[row % 2],
        "\(words.streets) \(row * 3 + 1)",
        "\(row * 7 + 12).5", "\(1950 + row * 9)",
      ]
    }
  }

  private static func numbers(rows: Int, columns: Int) -> [[String]] {
    var table: [[String]] = []
    for row in 1...rows {
      var cells: [String] = []
      for column in 1...columns { cells.append(String(row * 17 + column * 5)) }
      table.append(cells)
    }
    return table
  }

  private func text(_ rows: [[String]]) -> String { rows.map { line($0) }.joined() }

  mutating func addPlain() {
    let table = text([words.names] + list())
    add("plain", table, header: 1, columns: 5, rows: 6)
    add(
      "two columns", text([["id", words.names[0]]] + list().enumerated().map { ["\($0 + 1)", $1[0]] }),
      header: 1, columns: 2, rows: 6)
    add("long", text([words.names] + list(60)), header: 1, columns: 5, rows: 60)
    let prose = (1...7).map { ["0\($0).1", words.prose + " \($0)"] }
    add("prose of two columns", text([["code", "note"]] + prose), header: 1, columns: 2, rows: 7)
    if delimiter != "," {
      let decimals = (1...6).map { [words.places[$0 - 1], "\($0),5", "\($0 * 3),25"] }
      add("decimal commas", text([[words.names[0], "a", "b"]] + decimals), header: 1, columns: 3, rows: 6)
      let addresses = list().map { [$0[0], $0[2] + ", \(words.parts[0]), \($0[4])"] }
      add("addresses", text([[words.names[0], words.names[2]]] + addresses), header: 1, columns: 2, rows: 6)
    }
    if delimiter != ";" {
      let lists = list().map { [$0[0], "a; b; c", $0[4]] }
      add(
        "semicolons", text([[words.names[0], "list", words.names[4]]] + lists), header: 1, columns: 3, rows: 6
      )
    }
  }

  mutating func addAbove() {
    let body = text([words.names] + list())
    add("title", line([words.title]) + body, header: 2, columns: 5, rows: 6, faults: ["titleRow"])
    add(
      "title and gap", line([words.title, "", "", "", ""]) + line(["", "", "", "", ""]) + body, header: 3,
      columns: 5, rows: 6, faults: ["titleRow", "blankRow"])
    let lines = words.lines.map { line([$0.0, $0.1]) }.joined()
    add("lines", lines + "\n" + body, header: 5, columns: 5, rows: 6, faults: ["titleRow", "blankRow"])
    let full = words.lines.map { line([$0.0, $0.1, "", "", ""]) }.joined()
    add("full lines", full + body, header: 4, columns: 5, rows: 6, faults: ["titleRow"])
    let sep = delimiter == "\t" ? "" : "sep=\(delimiter)\n"
    if !sep.isEmpty { add("sep", sep + body, header: 2, columns: 5, rows: 6, faults: ["separatorLine"]) }
  }

  mutating func addHeaders() {
    var values = Self.numbers(rows: 6, columns: 3)
    for row in values.indices { values[row].insert(words.places[row], at: 0) }
    add("months", text([[words.names[0]] + words.months] + values), header: 1, columns: 4, rows: 6)
    add(
      "days", text([[words.names[0], "01.03.2022", "02.03.2022", "03.03.2022"]] + values), header: 1,
      columns: 4, rows: 6)
    add("years", text([[words.names[0], "2019", "2020", "2021"]] + values), header: 1, columns: 4, rows: 6)
    var people = Self.numbers(rows: 6, columns: 4)
    for row in people.indices { people[row].insert(words.places[row], at: 0) }
    let groups = [[words.names[0], words.groups[0], "", words.groups[1], ""], ["", "a", "b", "c", "d"]]
    add("groups", text(groups + people), header: 1, columns: 5, rows: 7, faults: ["secondHeader"])
    add(
      "numbering", text([words.names, ["1", "2", "3", "4", "5"]] + list()), header: 1, columns: 5, rows: 7,
      faults: ["secondHeader"])
    let numbers = Self.numbers(rows: 6, columns: 4)
    add("no header", text(numbers), header: nil, columns: 4, rows: 6)
    var flags: [[String]] = []
    for index in 0..<6 {
      let isEven = index % 2 == 0
      flags.append([words.places[index], words.parts[index % 2] + " \(index)", isEven ? "true" : "false"])
    }
    add("no header, answers", text(flags), header: nil, columns: 3, rows: 6)
    var blank = words.names
    blank[1] = ""
    add("blank name", text([blank] + list()), header: 1, columns: 5, rows: 6, faults: ["blankHeader"])
    var twice = words.names
    twice[2] = twice[0]
    add("same name", text([twice] + list()), header: 1, columns: 5, rows: 6, faults: ["duplicateHeader"])
    let phantom = ([words.names] + list()).map { $0 + ["", "", ""] }
    add("phantom columns", text(phantom), header: 1, columns: 5, rows: 6, faults: ["phantomColumns"])
  }

  mutating func addRows() {
    let rows = list()
    add(
      "totals", text([words.names] + rows + [[words.sum, "", "", "177", ""]]), header: 1, columns: 5, rows: 7,
      faults: ["totalsRow"])
    let named = zip(words.falseSums, rows).map { [$0] + $1.dropFirst() }
    add("names like totals", text([words.names] + named + rows), header: 1, columns: 5, rows: 9)
    let titles: [[String]] = words.parts.map { [$0, "", "", "", ""] }
    var parts: [[String]] = [titles[0]]
    parts += rows.prefix(4)
    parts.append(titles[1])
    parts += rows.suffix(2)
    add(
      "sections", text([words.names] + parts + list(12).suffix(6)), header: 1, columns: 5, rows: 14,
      faults: ["sectionRow"])
    add(
      "header again", text([words.names] + rows.prefix(3) + [words.names] + rows.suffix(3)), header: 1,
      columns: 5, rows: 7, faults: ["repeatedHeader"])
    add(
      "gap", text([words.names] + rows.prefix(3) + [["", "", "", "", ""]] + rows.suffix(3)), header: 1,
      columns: 5, rows: 7, faults: ["blankRow"])
    add(
      "note below",
      text([words.names] + rows) + line(["", "", "", "", ""]) + line([words.note, "", "", "", ""]), header: 1,
      columns: 5, rows: 8, faults: ["blankRow", "cellOutside"])
    let keyed = rows.enumerated().map { ["\($0 + 870)"] + $1 }
    let key = [["899", "", "", "", "", ""]]
    add(
      "key alone", text([["id"] + words.names] + keyed + key + list(8).suffix(2).map { ["901"] + $0 }),
      header: 1, columns: 6, rows: 9)
    add(
      "torn row", text([words.names] + rows) + line([words.places[0], words.parts[0], "x"]), header: 1,
      columns: 5, rows: 7, faults: ["raggedRow"])
    add(
      "narrow header", text([Array(words.names.prefix(3))] + rows), header: 1, columns: 5, rows: 6,
      faults: ["narrowHeader"])
    let other = [
      ["", "", "", "", ""], [words.title, "", "", "", ""],
      [words.names[0], words.groups[0], words.groups[1], "", ""],
    ]
    let second = (0..<4).map { [words.places[$0], "\($0 * 3 + 1)", "\($0 * 5 + 2)", "", ""] }
    let first = (0..<6).map { row in
      [words.places[row], "\(row)", "\(row * 4)", "\(row * 9 + 1).5", "\(1990 + row)"]
    }
    add(
      "two tables", text([words.names] + first + other + second), header: 1, columns: 5, rows: 13,
      faults: ["blankRow", "secondTable"])
  }

  mutating func addSigns() {
    let rows = [words.names] + list()
    add(
      "two returns", rows.map { line($0, end: "\r\r\n") }.joined(), header: 1, columns: 5, rows: 6,
      faults: ["doubledReturns"])
    add("end of DOS", text(rows) + "\u{1A}", header: 1, columns: 5, rows: 6, faults: ["controlCharacter"])
    add("returns alone", rows.map { line($0, end: "\r") }.joined(), header: 1, columns: 5, rows: 6)
    guard quotesAll else { return }
    let inner = list().map { cells in
      cells.enumerated().map { $0 == 1 ? "\"AB \"\($1)\"\"" : "\"\($1)\"" }.joined(
        separator: String(delimiter)) + "\n"
    }.joined()
    add("inner quotes", line(words.names) + inner, header: 1, columns: 5, rows: 6, faults: ["strayQuote"])
  }
}
