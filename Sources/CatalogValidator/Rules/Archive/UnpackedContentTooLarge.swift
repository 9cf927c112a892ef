import CatalogModel
import FileContent
import Wording

/// The content of an archive, an office document or a PDF swells beyond all measure when unpacked.
struct UnpackedContentTooLarge: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "розпакований вміст завеликий",
      en: "too large a content when unpacked"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Перевірте, звідки файл: так виглядають файли, зроблені, щоб вивести програму з ладу. Справжні дані поділіть на кілька архівів. Якщо файл справді такий, збільште межу unpacked_bytes у settings.limits.",
      en:
        "Look where the file comes from: so look files made to break programs. Divide true data into several archives. If the file is right as it is, raise unpacked_bytes in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.unpackedTooLarge, of: subject) { exceeded in
      LocalizedText(
        uk: "розпакований вміст більший за межу (байтів: \(exceeded.limit)): далі не читаємо",
        en: "the unpacked content is larger than the limit (bytes: \(exceeded.limit)): it is read no further")
    }
  }
}
