import CatalogModel
import FileContent
import Wording

/// The passport gives another checksum than the file has.
struct DocumentChecksumWrong: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "контрольна сума файлу не та, що в паспорті",
      en: "a file with another checksum than in the passport"),
    reason: LocalizedText(
      uk: "Вміст файлу змінився після того, як склали паспорт: або його оновили, або хтось пошкодив.",
      en: "The content of the file changed after the passport was written: it was updated, or damaged."),
    cure: LocalizedText(
      uk:
        "Перевірте, чи це той файл. Якщо його змінили ви, виконайте dani add НАБІР ФАЙЛ: контрольну суму й дату програма запише сама.",
      en:
        "See whether it is the right file. If you changed it, run dani add SET FILE: the program writes checksum and date."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source, let written = document.hash.value else {
      return
    }
    let place = document.place(of: document.hash, "hash")
    guard let declared = document.checksum else {
      findings.add(
        LocalizedText(
          uk: "контрольну суму записано так, що її не прочитати",
          en: "the checksum is written so that it cannot be read"),
        in: dataset.passport.file, at: place,
        expected: subject.content?.sha256.map { "sha256:" + $0 } ?? "sha256:…", found: written,
        severity: .warning)
      return
    }
    if declared.isWrittenInCapitals(written) {
      findings.add(
        .capitalAlgorithm, in: dataset.passport.file, at: place, expected: declared.text, found: written,
        severity: .note, fix: .safe)
    }
    guard let actual = subject.content?.hex(declared.algorithm), actual != declared.hex,
      subject.isAloneInResource
    else { return }
    findings.add(
      LocalizedText(
        uk: "контрольна сума файлу не та, що в паспорті: \(subject.path)",
        en: "the checksum of the file is not that of the passport: \(subject.path)"),
      in: dataset.passport.file, at: place, expected: "\(declared.algorithm.rawValue):\(actual)",
      found: declared.text)
  }
}
