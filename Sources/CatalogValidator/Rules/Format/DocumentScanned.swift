import CatalogModel
import FileContent
import Wording

/// A PDF file is pictures of pages, without text.
struct DocumentScanned: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "PDF зі сканованих сторінок без тексту", en: "a PDF of scanned pages without text"),
    reason: LocalizedText(
      uk:
        "Текст зі сканованого зображення не знайти пошуком і не скопіювати; для текстових даних такий PDF не годиться.",
      en: "Nobody can search or copy the text of a scanned picture; such a PDF is unfit for data in text."),
    cure: LocalizedText(
      uk:
        "Збережіть документ у PDF просто з редактора або розпізнайте текст; ще краще – додайте DOCX чи ODT.",
      en:
        "Save the document as PDF from the editor itself, or recognise the text; better still, add DOCX or ODT."
    ),
    basis: .formats)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let pdf = subject.content?.pdf, pdf.textLayer == .scan else { return }
    findings.add(
      LocalizedText(
        uk: "сторінки PDF – лише зображення, тексту немає (переглянуто сторінок: \(pdf.pagesLookedAt))",
        en: "the pages of the PDF are pictures only, without text (pages looked at: \(pdf.pagesLookedAt))"),
      in: subject.path)
  }
}
