import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel
@testable import CatalogPublisher

@Suite struct DatasetCardTests {
  private func card(of name: String, on day: String = "2020-10-01") throws -> DatasetCard {
    let catalog = try SmallCatalog.opened()
    let dataset = try #require(catalog.dataset(named: name))
    return DatasetCard(dataset, in: catalog, on: try #require(DateText(day)).day, annex: .embedded)
  }

  private func card(ofPassport text: String) throws -> DatasetCard {
    let root = try #require(JSONTree.read(Array(text.utf8)).root)
    let dataset = Dataset(
      name: "x", folder: "datasets/x", passport: Passport(root: root, file: "datapackage.json"),
      structure: .absent,
      documents: [], withdrawnDocuments: [], unlisted: [], officeJunk: [], symbolicLinks: [],
      resourceFaults: [],
      treeFaults: [])
    let day = try #require(DateText("2020-10-01")).day
    return DatasetCard(dataset, in: try SmallCatalog.opened(), on: day, annex: .embedded)
  }

  @Test(arguments: ["biudzhet", "reiestr-orhanizatsii", "transport"], Language.allCases)
  func theCardIsAsRecorded(_ name: String, _ language: Language) throws {
    let card = try card(of: name)
    try Golden.compare(card.text(language), with: Repository.fixture("Cards/\(name).\(language).txt"))
    try Golden.compare(card.page(language), with: Repository.fixture("Cards/\(name).\(language).html"))
  }

  @Test func fieldsStandInTheOrderOfTheForm() throws {
    let labels = try card(of: "transport").fields.map(\.label.uk)
    #expect(
      labels == [
        "Назва", "URL", "Опис", "Ключові слова", "Частота оновлення набору даних",
        "Підстава та призначення збору інформації", "Мова інформації", "Розпорядник", "Відповідальна особа",
        "Ел. пошта відповідальної особи", "Версія", "Ліцензія", "Категорія", "Код ЄДРПОУ", "Код КОАТУУ",
        "Код КАТОТТГ",
      ])
  }

  @Test func lengthsAreCountedInUnicodeScalars() throws {
    let title = String(repeating: "й", count: 253) + "i\u{306}"
    let card = try card(
      ofPassport: #"{"title": "\#(title)", "purpose": "\#(String(repeating: "п", count: 513))"}"#)
    let field = try #require(card.fields.first)
    #expect(field.length == 255)
    #expect(field.limit == 254)
    #expect(field.isTooLong)
    #expect(card.text(.uk).hasPrefix("Назва (255 із 254, зайвих знаків: 1)\n"))
    #expect(
      card.fields.filter(\.isTooLong).map(\.label.uk) == [
        "Назва", "Підстава та призначення збору інформації",
      ])
    #expect(card.fields.compactMap(\.limit) == [254, 100, 4000, 512, 100])
  }

  @Test func keywordsThatThePortalRefusesAreNamed() throws {
    let apostrophe = try card(ofPassport: #"{"keywords": ["здоров’я", "ліки"]}"#)
    #expect(apostrophe.text(.uk).contains("портал відхиляє апостроф у ключових словах: здоров’я"))
    let short = try card(ofPassport: #"{"keywords": ["а"]}"#)
    #expect(short.text(.uk).contains("від 2 до 100 знаків"))
  }

  @Test func aSetThatIsNotPublishedSaysSo() throws {
    #expect(try card(ofPassport: "{}").standing.uk == "чернетка: немає дати першого оприлюднення")
    let early = try card(of: "transport", on: "2020-09-19")
    #expect(early.standing.uk == "ще не оприлюднено, дата першого оприлюднення: 20.09.2020")
    #expect(early.published.isEmpty)
    #expect(early.documents.count == 2)
    #expect(early.term == nil)
    let withdrawn = try card(ofPassport: #"{"issued": "2019-01-01", "withdrawn": "2020-10-01"}"#)
    #expect(withdrawn.standing.uk == "вилучено 01.10.2020")
  }

  @Test func nothingOfThePassportIsMarkupOnThePage() throws {
    let card = try card(ofPassport: #"{"title": "<script>alert('x')</script>", "description": "\"&\""}"#)
    let page = card.page(.uk)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    #expect(page.contains("&quot;&amp;&quot;"))
  }
}
