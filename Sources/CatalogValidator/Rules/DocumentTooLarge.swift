import CatalogModel
import FileContent

/// A file is larger or deeper than the limits of the check.
struct DocumentTooLarge: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "файл завеликий, щоб перевірити його повністю", en: "a file too large to be checked in full"),
    reason: LocalizedText(
      uk: "Вміст такого файлу залишився неперевіреним; і користувачам його важко відкрити.",
      en: "The content of such a file stays unchecked, and people find it hard to open."),
    cure: LocalizedText(
      uk: "Поділіть дані на кілька документів, наприклад за роками, або збережіть таблицю як CSV.",
      en: "Divide the data into several documents, for example by years, or save the table as CSV."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content, content.status == .notChecked(.limit) else { return }
    findings.add(
      LocalizedText(
        uk: "вміст не перевірено: файл більший або складніший, ніж читаємо (байтів: \(content.bytes))",
        en: "the content is not checked: the file is larger or deeper than is read (bytes: \(content.bytes))"),
      in: subject.path, at: content.faults.listed(.limitExceeded).first?.place ?? .file)
  }
}
