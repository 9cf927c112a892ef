import CatalogModel
import FileContent
import Wording

/// Question marks have taken the place of letters.
struct TextLettersLost: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "втрачені літери",
      en: "lost letters"),
    reason: LocalizedText(
      uk: "Під час перетворення кодування літери замінено на «?» або «�»: самі вони не повернуться.",
      en:
        "A conversion of the encoding replaced letters by “?” or “�”: they will not come back by themselves."),
    cure: LocalizedText(
      uk: "Візьміть файл із джерела ще раз і збережіть його в UTF-8.",
      en: "Take the file from its source again, and save it in UTF-8."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.lostLetters, of: subject) { fault, total in
      total == 1
        ? LocalizedText(
          uk: "схоже, літери замінено на «?»",
          en: "letters seem to be replaced by “?”")
        : LocalizedText(
          uk: "клітинок, де літери, схоже, замінено на «?»: \(total), тут перша",
          en: "cells where letters seem to be replaced by “?”: \(total), the first is here")
    }
  }
}
