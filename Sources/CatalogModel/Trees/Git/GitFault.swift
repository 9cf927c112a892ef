package import Wording

/// Why a revision of a repository cannot be read.
package enum GitFault: Error, Hashable, Sendable {
  /// The program `git` is not installed, or not on the path.
  case noGit
  /// The folder is in no repository.
  case notARepository(folder: String)
  /// git does not trust a repository of another user (`safe.directory`).
  case ownedByAnother(folder: String)
  case unknownRevision(String)
  /// More than one object begins with these digits.
  case ambiguousRevision(String)
  /// The revision is not here, and the history was cut when the repository was cloned.
  case beyondShallow(String)
  /// The folder did not exist at the revision.
  case folderAbsent(String, revision: String)
  /// git ended otherwise than it should; its first line about it.
  case failed(String)
}

extension GitFault {
  package var message: LocalizedText {
    switch self {
    case .noGit:
      LocalizedText(
        uk: "Щоб прочитати ревізію, потрібна програма git: встановіть її.",
        en: "Reading a revision takes the program git: install it.")
    case .notARepository(let folder):
      LocalizedText(
        uk: "Папка «\(folder)» не належить до сховища git, тому ревізій тут немає.",
        en: "The folder \(folder) is in no git repository, so there are no revisions.")
    case .ownedByAnother(let folder):
      LocalizedText(
        uk: "Сховище git у папці «\(folder)» належить іншому користувачу. "
          + "Дозвольте його: git config --global --add safe.directory ШЛЯХ.",
        en: "The git repository of \(folder) belongs to another user. "
          + "Allow it: git config --global --add safe.directory PATH.")
    case .unknownRevision(let name):
      LocalizedText(
        uk: "У сховищі git немає ревізії «\(name)».", en: "The git repository has no revision “\(name)”.")
    case .ambiguousRevision(let name):
      LocalizedText(
        uk: "Ревізія «\(name)» неоднозначна: допишіть її позначення.",
        en: "The revision “\(name)” is ambiguous: write more of it.")
    case .beyondShallow(let name):
      LocalizedText(
        uk: "Ревізії «\(name)» тут немає. Сховище скопійовано без повної історії, "
          + "тож, можливо, її ще треба завантажити: git fetch --unshallow.",
        en: "There is no revision “\(name)” here. The repository was cloned without all of its history, "
          + "so it may have to be fetched first: git fetch --unshallow.")
    case .folderAbsent(let folder, let revision):
      LocalizedText(
        uk: "У ревізії «\(revision)» немає папки «\(folder)».",
        en: "There is no folder \(folder) at the revision “\(revision)”.")
    case .failed(let reason):
      LocalizedText(uk: "Програма git не впоралася: \(reason).", en: "git failed: \(reason).")
    }
  }
}
