import CatalogModel
import FileContent
import Wording

/// A text file holds bytes of zero.
struct NULByteFound: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "у тексті є нульові байти", en: "zero bytes in a text"),
    reason: LocalizedText(
      uk: "Багато програм вважають нульовий байт кінцем тексту й мовчки гублять решту.",
      en: "Many programs take a zero byte for the end of the text and lose the rest without a word."),
    cure: LocalizedText(
      uk: "Вивантажте файл із джерела ще раз або вилучіть нульові байти.",
      en: "Export the file from its source again, or remove the zero bytes."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.nulByte, of: subject) { _ in
      LocalizedText(uk: "у тексті нульовий байт", en: "a zero byte stands in the text")
    }
  }
}
