import CatalogModel
import FileContent
import Wording

/// Two documents of the catalogue are the same bytes.
struct DocumentContentRepeated: RepeatedDocumentRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "два документи з однаковим вмістом", en: "two documents with the same content"),
    reason: LocalizedText(
      uk:
        "Здебільшого це торішній або сусідній файл, завантажений під новим ім’ям: справжніх даних за цей період бракує.",
      en:
        "Mostly it is the file of another period uploaded under a new name: the data themselves are missing."),
    cure: LocalizedText(
      uk: "Порівняйте файли: замініть помилковий справжнім або вилучіть зайвий документ.",
      en: "Compare the files: put the right one in place, or remove the document that is one too many."),
    basis: .recommendation)

  func check(_ document: RepeatedDocument, _ findings: inout Findings) {
    findings.add(
      LocalizedText(
        uk: "вміст той самий, що у файлі \(document.first)",
        en: "the content is that of the file \(document.first)"),
      in: document.path)
  }
}
