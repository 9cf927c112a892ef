import DocumentWriting
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogModel
@testable import CatalogPublisher

@Suite struct ConsultationLetterTests {
  private static let settings = """
    publisher:
      name: Зразківська міська рада
      email: opendata@rada.example
    decision:
      title: Про набори даних
      number: "12"
      date: "2020-08-10"
      terms:
        - dataset: medychni
          greeting: Шановна Надіє Зразківно!
    settings:
      schedule:
        convention: days-2025
      letters:
        phone: (06451) 0-00-00
        signature: Керівниця відділу Ганна Зразківна

    """

  private static func passport(_ title: String, _ last: String, unit: String, person: String) -> String {
    """
    title: \(title)
    issued: "2019-01-15"
    update_frequency: quarterly
    contributors:
      - title: \(person)
        roles: [maintainer]
        organization: \(unit)
        email: viddil@rada.example
    resources:
      - path: data/x-2019-q4.csv
      - path: data/x-2020-q1.csv
        modified: "\(last)"

    """
  }

  private static func write(_ files: [String: String], in folder: String) throws {
    for (path, text) in files {
      let url = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func letters(
    findings: [Diagnostic] = [], grouping: ConsultationLetters.Grouping = .unit,
    settings: String = Self.settings
  ) throws -> ConsultationLetters {
    var letters: ConsultationLetters?
    try TemporaryFolder.with { folder in
      var files = ["catalog.yaml": settings]
      let sets = [
        (
          "medychni", "Дані про медичних працівників закладів охорони здоров’я", "2020-04-15",
          "відділ охорони здоров’я"
        ),
        ("likarni", "Перелік лікарень", "2020-07-13", "відділ охорони здоров’я"),
        ("dorohy", "Ремонт доріг", "2020-09-30", "відділ доріг"),
      ]
      for (name, title, last, unit) in sets {
        files["datasets/\(name)/datapackage.yaml"] = Self.passport(
          title, last, unit: unit, person: unit == "відділ доріг" ? "Чебрець Назар" : "Медунка Надія")
        for quarter in ["2019-q4", "2020-q1"] { files["datasets/\(name)/data/x-\(quarter).csv"] = "a\n1\n" }
      }
      try Self.write(files, in: folder)
      let catalog = try CatalogReader.open(folder).catalog
      let day = try #require(DateText("2020-10-01")).day
      let report = CheckReport(.init(asOf: day, datasets: 3), documents: [], diagnostics: findings)
      letters = ConsultationLetters(
        of: catalog, CatalogSchedule(of: catalog, on: day), report,
        by: ConsultationLetters.term(from: day, settings: catalog.settings), grouping: grouping)
    }
    return try #require(letters)
  }

  private static func finding(
    _ code: String, _ severity: Severity, _ traits: Diagnostic.Traits = [], dataset: String, file: String,
    row: Int = 14, expected: String? = nil, found: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, traits: traits, severity: severity, dataset: dataset, file: file,
      place: .cell(sheet: "Аркуш1", row: row, column: 5),
      message: LocalizedText(uk: "код ЄДРПОУ без початкового нуля", en: "the EDRPOU code lacks its zero"),
      expected: expected, found: found)
  }

  private static let document = "datasets/medychni/data/x-2020-q1.csv"

  @Test func theLetterIsThatOfThePhraseBook() throws {
    let letters = try letters(findings: [
      Self.finding(
        "edrpou-zero-lost", .warning, dataset: "medychni", file: Self.document, expected: "01234567")
    ])
    #expect(letters.letters.count == 1)
    #expect(letters.unaddressed.isEmpty)
    let letter = try #require(letters.letters.first)
    #expect(
      letter.text(.uk) == """
        Тема: Відкриті дані: що оновити й виправити до 15.10.2020

        Шановна Надіє Зразківно!

        За результатами перевірки каталогу відкритих даних станом на 01.10.2020 щодо наборів, за які відповідає \
        відділ охорони здоров’я, просимо зробити таке.

        Оновити (строк минув)
        1. «Дані про медичних працівників закладів охорони здоров’я»: періодичність – щокварталу, останнє \
        оновлення – 15.04.2020, строк минув 15.07.2020. Бракує даних за II квартал 2020 року.

        Оновити найближчим часом
        2. «Перелік лікарень» – до 12.10.2020.

        Виправити
        3. «Дані про медичних працівників закладів охорони здоров’я», файл x-2020-q1.csv, Аркуш1!E14: код ЄДРПОУ \
        без початкового нуля. Має бути: 01234567.

        Файли просимо надіслати до 15.10.2020 на адресу opendata@rada.example у форматі XLSX або CSV: один рядок \
        заголовків, без назви над таблицею, об’єднаних клітинок і підсумкових рядків. Персональні дані просимо не \
        надсилати.

        Підстава: пункт 15 Положення про набори даних, які підлягають оприлюдненню у формі відкритих даних, \
        затвердженого постановою Кабінету Міністрів України від 21 жовтня 2015 р. №\u{A0}835; рішення розпорядника \
        «Про набори даних» від 10.08.2020 №\u{A0}12.

        Якщо дані не змінилися, просимо повідомити про це у відповідь: ми зафіксуємо дату перевірки актуальності. \
        Готові допомогти: (06451) 0-00-00.

        З повагою,
        Керівниця відділу Ганна Зразківна

        """)
    #expect(letter.text(.en).hasPrefix("Subject: Open data: what to update and correct by 2020-10-15\n"))
  }

  @Test func markdownAndWordHoldTheSameWords() throws {
    let letter = try #require(
      try letters(findings: [
        Self.finding("x", .error, dataset: "medychni", file: Self.document, found: "1|2*3")
      ]).letters.first)
    let plain = letter.text(.uk)
    let markdown = letter.markdown(.uk)
    #expect(markdown.contains("**Оновити (строк минув)**\n\n1. "))
    #expect(markdown.contains("1\\|2\\*3"))
    let bare = markdown.replacingOccurrences(of: "*", with: "").replacingOccurrences(of: "\\", with: "")
    for line in plain.split(separator: "\n") where !line.contains("*") { #expect(bare.contains(line)) }
    let words = letter.paragraphs(.uk).map(\.text).joined(separator: "\n")
    for line in plain.split(separator: "\n") { #expect(words.contains(line)) }
    let bytes = try letter.bytes(.docx, .uk)
    #expect(bytes == (try letter.bytes(.docx, .uk)))
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test func aNoteAndAFindingOfThePassportAreNotForTheUnit() throws {
    let findings = [
      Self.finding("a-note", .note, dataset: "dorohy", file: "datasets/dorohy/data/x-2020-q1.csv"),
      Self.finding("title-long", .error, dataset: "dorohy", file: "datasets/dorohy/datapackage.yaml"),
    ]
    #expect(try letters(findings: findings).letters.map(\.recipient.name) == ["відділ охорони здоров’я"])
    let lost = Self.finding(
      "document-file-missing", .error, .documentMissing, dataset: "dorohy",
      file: "datasets/dorohy/datapackage.yaml")
    let both = try letters(findings: findings + [lost])
    #expect(both.letters.map(\.recipient.name) == ["відділ доріг", "відділ охорони здоров’я"])
    #expect(both.letters.first?.text(.uk).contains("1. «Ремонт доріг»: код ЄДРПОУ") == true)
  }

  @Test func manyPlacesOfOneFindingAreCountedNotListed() throws {
    let findings = (1...9).map {
      Self.finding("a", .error, dataset: "dorohy", file: "datasets/dorohy/data/x-2020-q1.csv", row: $0)
    }
    let letter = try #require(try letters(findings: findings).letters.first)
    #expect(letter.corrections.count == 5)
    #expect(letter.corrections.last?.more == 4)
    #expect(letter.text(.uk).contains("Таких зауважень у цьому файлі ще: 4."))
  }

  @Test func aLetterMayGoToAPerson() throws {
    let letter = try #require(try letters(grouping: .person).letters.first)
    #expect(letter.recipient.unit == nil)
    #expect(letter.text(.uk).contains("за які відповідає Медунка Надія, просимо"))
  }

  @Test func whatTheCatalogueDoesNotSayIsLeftOut() throws {
    let letter = try #require(
      try letters(settings: "settings:\n  schedule:\n    convention: days-2025\n").letters.first)
    let text = letter.text(.uk)
    #expect(text.contains("\n\nДоброго дня!\n\n"))
    #expect(text.contains("надіслати до 15.10.2020 у форматі XLSX"))
    #expect(text.contains("№\u{A0}835.\n"))
    #expect(!text.contains("Готові допомогти"))
    #expect(text.hasSuffix("\n\nЗ повагою,\n"))
  }

  @Test func theTermIsAWorkingDay() throws {
    let settings = CatalogSettings.none
    for (day, term) in [
      ("2020-09-26", "2020-10-12"), ("2020-09-30", "2020-10-15"), ("2020-10-01", "2020-10-15"),
    ] {
      let from = try #require(DateText(day)).day
      #expect(ConsultationLetters.term(from: from, settings: settings).iso == term)
    }
  }
}

@Suite struct DecisionAnnexTests {
  private func annex() throws -> DecisionAnnex {
    var annex: DecisionAnnex?
    try TemporaryFolder.with { folder in
      let files = [
        "catalog.yaml": """
        publisher:
          name: Рада
        decision:
          number: "7"
          date: "2020-01-20"
          terms:
            - {dataset: b, unit: відділ Б, responsible: "Липовий Тарас, головний спеціаліст", frequency: yearly}
            - {dataset: gone, unit: відділ В, frequency: monthly}
            - {dataset: a, unit: відділ А, responsible: Ясен Олег, frequency: "щокварталу"}

        """,
        "datasets/a/datapackage.yaml": passport("Перший", "відділ Я", "Ясен Олег", "quarterly"),
        "datasets/b/datapackage.yaml": passport("Другий", "відділ Б", "Липовий Тарас", "monthly"),
        "datasets/c/datapackage.yaml": passport("Третій", "відділ В", "Дуб Іван", "on_change"),
      ]
      for (path, text) in files {
        let url = URL(filePath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      annex = DecisionAnnex(
        of: try CatalogReader.open(folder).catalog, on: try #require(DateText("2020-10-01")).day)
    }
    return try #require(annex)
  }

  private func passport(_ title: String, _ unit: String, _ person: String, _ frequency: String) -> String {
    "title: \(title)\nissued: \"2020-01-01\"\nupdate_frequency: \(frequency)\ncontributors:\n"
      + "  - {title: \(person), organization: \(unit), roles: [maintainer]}\nresources: []\n"
  }

  @Test func theOrderIsThatOfTheDecisionInForce() throws {
    let annex = try annex()
    #expect(annex.rows.map(\.dataset) == ["b", "a", "c"])
    // The position behind the name stays.
    #expect(annex.rows.first?.responsible == "Липовий Тарас, головний спеціаліст")
  }

  @Test func everyDifferenceIsNamedOnce() throws {
    #expect(
      try annex().changesText(.uk) == """
        Наборів у додатку: 3. Відмінностей від рішення від 20.01.2020 №\u{A0}7: 4.
          b: строк оновлення: Щороку → Щомісяця
          a: структурний підрозділ: відділ А → відділ Я
        + c: набір додано
        - gone: набору немає

        """)
  }

  @Test func theWorkbookReadsBack() throws {
    let bytes = try annex().xlsx(.uk)
    var rows: [Int: [[String]]] = [:]
    let workbook = SpreadsheetReader.read(.bytes(bytes)) { row in
      rows[row.sheet, default: []].append(row.cells.map(\.text))
      return .proceed
    }
    #expect(workbook.faults.isEmpty)
    #expect(
      rows[0]?.first == [
        "№", "Набір даних", "Структурний підрозділ", "Відповідальна особа", "Строк оновлення",
      ])
    #expect(rows[0]?[1] == ["1", "Другий", "відділ Б", "Липовий Тарас, головний спеціаліст", "Щомісяця"])
    #expect(rows[0]?.count == 4)
    #expect(rows[1]?.count == 5)
  }

  @Test func theDocumentHoldsTheTable() throws {
    let bytes = try annex().docx(.uk)
    #expect(bytes == (try annex().docx(.uk)))
    #expect(bytes.starts(with: Array("PK".utf8)))
  }
}
