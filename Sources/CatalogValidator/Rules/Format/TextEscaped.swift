import CatalogModel
import FileContent
import TableValues
import Wording

/// Text has signs of HTML or of addresses in place of letters.
struct TextEscaped: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у тексті коди сторінок або адрес замість літер",
      en: "text with codes of pages or addresses in place of letters"),
    reason: LocalizedText(
      uk: "«&quot;» чи «%D0%9A» людина не прочитає, а пошук не знайде.",
      en: "Nobody can read “&quot;” or “%D0%9A”, and no search finds it."),
    cure: LocalizedText(
      uk: "Вивантажте дані так, щоб система віддавала текст, а не розмітку.",
      en: "Export the data so that the system gives text and no markup."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.escaped else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): коди замість літер, значень \(column.share(problem).uk)",
        en: "\(column.label.en): codes in place of letters, values \(column.share(problem).en)"),
      of: subject)
  }
}
