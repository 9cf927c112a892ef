import CatalogModel
import FileContent
import Wording

/// Text was read in a wrong encoding and saved so.
struct TextMisread: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "текст збережено після читання в неправильному кодуванні",
      en: "text saved after reading it in a wrong encoding"),
    reason: LocalizedText(
      uk: "Замість літер у файлі безглузді знаки: прочитати такі дані неможливо.",
      en: "Meaningless signs stand in place of letters: such data cannot be read."),
    cure: LocalizedText(
      uk: "Візьміть файл із джерела ще раз і відкрийте його в правильному кодуванні.",
      en: "Take the file from its source again, and open it in the right encoding."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.mojibake, of: subject) { fault, total in
      total == 1
        ? LocalizedText(
          uk: "текст прочитано в неправильному кодуванні",
          en: "the text was read in a wrong encoding")
        : LocalizedText(
          uk: "клітинок, прочитаних у неправильному кодуванні: \(total), тут перша",
          en: "cells read in a wrong encoding: \(total), the first is here")
    }
  }
}
