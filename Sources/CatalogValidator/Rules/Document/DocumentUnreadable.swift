import CatalogModel
import FileContent
import Wording

/// A file could not be read at all.
struct DocumentUnreadable: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "файл не читається", en: "a file that cannot be read"),
    reason: LocalizedText(
      uk: "Чого не можна прочитати тут, того не прочитає ніхто, і перевірити це неможливо.",
      en: "What cannot be read here nobody will read, and it cannot be checked."),
    cure: LocalizedText(
      uk: "Відкрийте доступ до файлу або покладіть його ще раз; ім’я файлу запишіть у UTF-8.",
      en: "Allow reading the file or put it in place again; write its name in UTF-8."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.unreadable, of: subject) { fault in
      switch fault {
      case _ where subject.path.unicodeScalars.contains("\u{FFFD}"):
        LocalizedText(
          uk: "ім’я файлу записано не в UTF-8, файл відкрити не можна",
          en: "the name of the file is not in UTF-8, the file cannot be opened")
      case .notPermitted:
        LocalizedText(uk: "немає дозволу читати файл", en: "there is no permission to read the file")
      case .notRegularFile:
        LocalizedText(
          uk: "це не файл, а пристрій, канал чи сокет", en: "this is no file but a device, a pipe or a socket"
        )
      case .isSymbolicLink:
        LocalizedText(
          uk: "це символічне посилання, за ним не переходимо",
          en: "this is a symbolic link, which is not followed")
      case .notFound:
        LocalizedText(uk: "файл зник під час перевірки", en: "the file disappeared during the check")
      case .tooLarge, .timeExceeded, .other:
        LocalizedText(uk: "файл не вдалося прочитати", en: "the file could not be read")
      }
    }
  }
}
