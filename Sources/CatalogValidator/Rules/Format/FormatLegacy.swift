import CatalogModel
import FileContent
import Wording

/// Documents are in formats of old office programs, which are not read.
struct FormatLegacy: DocumentGroupRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "формат старої програми: вміст не перевірено",
      en: "a format of an old program: the content is not checked"),
    reason: LocalizedText(
      uk: "Файлів XLS і DOC не читаємо, тому помилок у них не побачимо; відкривають їх уже не всі програми.",
      en:
        "XLS and DOC files are not read, so mistakes in them go unseen; not every program opens them any more."
    ),
    cure: LocalizedText(
      uk: "Збережіть таблиці як XLSX або CSV, тексти – як DOCX чи ODT, і перевірте ще раз.",
      en: "Save tables as XLSX or CSV, texts as DOCX or ODT, and check again."),
    basis: .recommendation)

  func check(_ group: DocumentGroup, _ findings: inout Findings) {
    let old = group.members.filter { FileFormat.legacy.contains($0.format) }
    guard !old.isEmpty else { return }
    let list = DocumentGroup.list(old)
    findings.add(
      LocalizedText(
        uk: "вміст не перевірено, бо формат застарілий: \(list)",
        en: "the content is not checked, the format is outdated: \(list)"),
      in: group.file(of: old), at: group.place)
  }
}
