import CatalogModel
import FileContent
import Wording

/// An entry of `resources` that names no file and no link.
struct ResourceWithoutDocument: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "запис паспорта не веде до документа", en: "an entry of the passport without a document"),
    reason: LocalizedText(
      uk: "Документ – це файл або посилання; без шляху (ключ path) його немає що оприлюднити.",
      en: "A document is a file or a link; without a path (key path) there is nothing to publish."),
    cure: LocalizedText(
      uk: "Збережіть дані у файл і вкажіть шлях до нього в ключі path.",
      en: "Save the data as a file and give its path in the key path."),
    basis: .passportElement(.link))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for fault in subject.dataset.resourceFaults {
      guard let text = text(fault.kind) else { continue }
      findings.add(text, in: subject.passport.file, at: .pointer(fault.pointer, at: fault.range.start))
    }
  }

  private func text(_ kind: ResourceFault.Kind) -> LocalizedText? {
    switch kind {
    case .repeatedPath: nil
    case .inlineData:
      LocalizedText(
        uk: "дані вписано просто в паспорт (ключ data), а документом є окремий файл",
        en: "the data stand in the passport itself (key data), but a document is a file of its own")
    case .noPath:
      LocalizedText(
        uk: "запис не має шляху до файлу (ключ path)", en: "the entry has no path of a file (key path)")
    case .wrongKind(.text):
      LocalizedText(
        uk: "шлях документа має бути текстом", en: "the path of a document must be text")
    case .wrongKind:
      LocalizedText(
        uk: "документ записано без ключів: потрібні щонайменше name, path і format",
        en: "the document is written without keys: at least name, path and format are needed")
    }
  }
}
