import CatalogModel
import FileContent
import Testing
import Wording

@Suite struct NearMissTests {
  static let keys = ["title", "update_frequency", "id", "koatuu", "issued", "days-2025", "local-035"]

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("tіtle", "title"), ("titles", "title"),
    ("update-frequency", "update_frequency"), ("Update frequency", "update_frequency"),
    ("updateFrequency", "update_frequency"), ("ID", "id"), ("koatu", "koatuu"), ("local-35", "local-035"),
  ]) func findsTheWordThatWasMeant(_ written: String, _ meant: String) {
    #expect(NearMiss.nearest(to: written, among: Self.keys) == meant)
  }

  @Test(arguments: ["title", "subject", "is", "issue_date", "days-2024", "local-036", "", "назва"])
  func offersNothingForAKnownOrADistantWord(_ written: String) {
    #expect(NearMiss.nearest(to: written, among: Self.keys) == nil)
  }

  @Test func namesAreTheSameButForCaseQuotesAndApostrophes() {
    #expect("Охорона здоров'я".foldedWords == "«охорона  здоров’я».".foldedWords)
    #expect("Сад 1".foldedWords != "Сад 2".foldedWords)
  }

  @Test(arguments: [
    ("01.10.2020", "2020-10-01"), ("1/7/2020 10:00", "2020-07-01"), ("2020.12.31", "2020-12-31"),
    ("2020/1/5", "2020-01-05"),
  ]) func readsADayAsPeopleWriteIt(_ written: String, _ iso: String) {
    #expect(CalendarDate(writtenOtherwise: written)?.iso == iso)
  }

  @Test(arguments: ["31.02.2020", "10.2020", "01.10.20", "жовтень 2020", ""])
  func doesNotGuessADay(_ written: String) {
    #expect(CalendarDate(writtenOtherwise: written) == nil)
  }

  @Test(arguments: [("ua", "uk"), ("українська", "uk"), ("uk-UA", "uk"), ("EN", "en"), ("ukr", "uk")])
  func knowsWhichLanguageWasMeant(_ written: String, _ code: String) {
    #expect(LanguageCode.meant(by: written) == code)
  }
}
