import CatalogModel
import FileContent
import Wording

/// The passport names another encoding than the file has.
struct DeclaredEncodingWrong: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "кодування в паспорті не те, що у файлі",
      en: "the passport names another encoding than the file has"),
    reason: LocalizedText(
      uk: "Програма повірить паспорту й покаже нечитабельні знаки замість літер.",
      en: "A program will trust the passport and show unreadable signs in place of letters."),
    cure: LocalizedText(
      uk:
        "Запишіть у паспорт справжнє кодування файлу (ключ encoding) або вилучіть цей ключ: без нього це utf-8.",
      en:
        "Write the true encoding into the passport (key encoding), or remove the key: without it utf-8 is meant."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      let written = document.encoding.value, let declared = TextEncoding(named: written),
      let actual = subject.content?.encoding, actual.certainty == .certain,
      actual.encoding != declared,
      // That a file is not in UTF-8 is said about the file.
      declared != .utf8
    else { return }
    findings.add(
      LocalizedText(
        uk: "кодування в паспорті не те, що у файлі: \(subject.path)",
        en: "the encoding in the passport is not that of the file: \(subject.path)"),
      in: dataset.passport.file, at: document.place(of: document.encoding, "encoding"),
      expected: actual.encoding.name, found: written)
  }
}
