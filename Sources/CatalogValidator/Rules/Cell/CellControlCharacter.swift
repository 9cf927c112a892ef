import CatalogModel
import FileContent
import Wording

/// A cell contains invisible characters.
struct CellControlCharacter: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "невидимі знаки в клітинках",
      en: "invisible characters in cells"),
    reason: LocalizedText(
      uk: "Через такі знаки не працюють пошук і порівняння, а XML та багато баз даних їх не приймають.",
      en: "Because of such characters search and comparison fail; XML and many databases refuse them."),
    cure: LocalizedText(
      uk: "Вилучіть ці знаки (в Excel: функція CLEAN) і збережіть файл ще раз.",
      en: "Remove these characters (in Excel: the function CLEAN), and save the file once more."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.controlCharacter, of: subject) { character, total in
      let code = Self.code(of: character)
      return total == 1
        ? LocalizedText(
          uk: "у клітинці невидимий знак \(code)",
          en: "the cell holds the invisible character \(code)")
        : LocalizedText(
          uk: "клітинок із невидимими знаками: \(total), тут перша (\(code))",
          en: "cells with invisible characters: \(total), the first is here (\(code))")
    }
  }

  /// A character by its number: `U+200B`.
  private static func code(of character: Unicode.Scalar) -> String {
    let code = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
