import CatalogModel
import FileContent
import Testing
import Wording

@Suite struct FindingFingerprintTests {
  private func finding(
    _ message: String, file: String = "datasets/a/data/a.csv", row: Int, found: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "some-rule", severity: .error, dataset: "a", file: file, place: .text(line: row, column: 3),
      message: LocalizedText(uk: message, en: message), found: found)
  }

  private func fingerprints(_ findings: [Diagnostic]) -> [String] {
    var fingerprints = FindingFingerprints()
    return findings.map { fingerprints.next($0) }
  }

  @Test func rowsAndNamesOfFilesDoNotMatter() {
    let before = finding("У рядку 7 файлу a.csv зайві лапки", row: 7)
    let after = finding("У рядку 10 файлу b.csv зайві лапки", file: "datasets/a/data/b.csv", row: 10)
    #expect(fingerprints([before]) == fingerprints([after]))
  }

  @Test func valuesAndOrderDo() {
    let first = finding("Дата не читається", row: 2, found: "31.09.2020")
    let second = finding("Дата не читається", row: 3, found: "32.09.2020")
    let third = finding("Дата не читається", row: 4, found: "31.09.2020")
    #expect(Set(fingerprints([first, second, third])).count == 3)
    #expect(Set(fingerprints([first, second, third])) == Set(fingerprints([second, first, third])))
  }

  @Test func aNumberThatIsNoRowStays() {
    let first = finding("Рядків 7, а в паспорті 8 колонок", row: 1)
    let second = finding("Рядків 7, а в паспорті 9 колонок", row: 1)
    #expect(fingerprints([first]) != fingerprints([second]))
  }
}
