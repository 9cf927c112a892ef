import CatalogModel
import FileContent
import Wording

/// The text of one cell or one element is longer than is read.
struct TextTooLong: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "задовгий текст в одній клітинці чи елементі",
      en: "too long a text in one cell or element"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Перевірте, чи не злилися дані в одну клітинку: часто причина – незакриті лапки. Якщо файл справді такий, збільште межу text_bytes у settings.limits.",
      en:
        "See whether data ran together in one cell: often the reason is an unclosed quote. If the file is right as it is, raise text_bytes in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.textTooLong, of: subject) { exceeded in
      LocalizedText(
        uk: "текст в одній клітинці чи елементі довший за межу (байтів: \(exceeded.limit)): далі не читаємо",
        en:
          "the text of one cell or element is longer than the limit (bytes: \(exceeded.limit)): it is read no further"
      )
    }
  }
}
