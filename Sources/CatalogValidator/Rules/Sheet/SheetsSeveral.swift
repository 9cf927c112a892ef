import CatalogModel
import FileContent
import Wording

/// A workbook has content on several sheets.
struct SheetsSeveral: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "кілька аркушів з даними",
      en: "several sheets with data"),
    reason: LocalizedText(
      uk: "Портал і багато програм показують лише перший аркуш: решти даних користувачі не побачать.",
      en: "The portal and many programs show the first sheet only: people will not see the rest of the data."),
    cure: LocalizedText(
      uk: "Викладіть кожну таблицю окремим документом.",
      en: "Publish each table as a document of its own."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    let sheets = (subject.content?.workbook?.sheets ?? []).filter { !$0.isHidden && $0.usedRows > 0 }
    guard let second = sheets.dropFirst().first else { return }
    findings.add(
      LocalizedText(
        uk: "аркушів з даними: \(sheets.count), тут другий",
        en: "sheets with data: \(sheets.count), the second is here"),
      in: subject.path, at: .cell(sheet: second.name, row: 1, column: 1))
  }
}
