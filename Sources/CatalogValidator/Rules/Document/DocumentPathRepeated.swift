import CatalogModel
import FileContent
import Wording

/// One file is listed twice in a passport.
struct DocumentPathRepeated: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "той самий файл стоїть у паспорті двічі", en: "a file listed twice"),
    reason: LocalizedText(
      uk: "Один файл – один документ. Другий запис не рахується, а його назва й дати губляться.",
      en: "One file is one document. The second entry is not counted, and its title and dates are lost."),
    cure: LocalizedText(
      uk: "Вилучіть зайвий запис або виправте його шлях, якщо йдеться про інший файл.",
      en: "Remove the entry, or correct its path if another file is meant."),
    basis: .passportElement(.link))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for fault in subject.dataset.resourceFaults {
      guard case .repeatedPath(let path, let first) = fault.kind else { continue }
      findings.add(
        LocalizedText(
          uk: "цей файл уже є в паспорті, рядок \(first): \(path)",
          en: "the passport lists this file already, on line \(first): \(path)"),
        in: subject.passport.file, at: .pointer(fault.pointer, at: fault.range.start))
    }
  }
}
