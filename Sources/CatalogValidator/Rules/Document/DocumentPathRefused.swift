import CatalogModel
import FileContent
import Wording

/// The path of a document does not lead to a file inside the data set's folder.
struct DocumentPathRefused: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "шлях документа не веде в папку набору", en: "a path that is not followed"),
    reason: LocalizedText(
      uk: "Набір даних має бути цілим у своїй папці: інакше його не перенести й не оприлюднити, "
        + "а чужий файл може потрапити на сайт.",
      en:
        "A data set must be whole in its own folder: otherwise it cannot be moved or published, and a foreign "
        + "file may get onto the site."),
    cure: LocalizedText(
      uk: "Запишіть шлях від папки набору через скісну риску, наприклад data/2020-08.csv.",
      en: "Write the path from the folder of the data set with slashes, such as data/2020-08.csv."),
    basis: .passportElement(.link))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      case .refused(let problem) = document.location
    else { return }
    findings.add(
      text(problem), in: dataset.passport.file,
      at: .pointer(document.pointer + "/path", at: document.pathRange.start),
      found: problem == .empty || problem == .controlCharacter ? nil : document.path)
  }

  private func text(_ problem: PathProblem) -> LocalizedText {
    switch problem {
    case .absolute:
      LocalizedText(
        uk: "шлях починається від кореня диска: на іншому комп’ютері такого файлу немає",
        en: "the path begins at the root of a disk: another computer has no such file")
    case .leavesFolder:
      LocalizedText(
        uk: "шлях виходить за межі папки набору («..»)",
        en: "the path leaves the folder of the data set (“..”)")
    case .backslash:
      LocalizedText(
        uk: "у шляху зворотна скісна риска «\\»: пишіть «/»", en: "the path has a backslash: write “/”")
    case .hiddenFolder:
      LocalizedText(
        uk: "шлях веде до прихованого файлу або папки (ім’я починається з крапки)",
        en: "the path leads to a hidden file or folder (its name begins with a dot)")
    case .empty: LocalizedText(uk: "шлях порожній", en: "the path is empty")
    case .controlCharacter:
      LocalizedText(
        uk: "у шляху є невидимий керівний знак, наприклад перенесення рядка",
        en: "the path holds an invisible control character, such as a line break")
    }
  }
}
