import FileContent
import Glibc
package import Wording

extension WriteFault: FaultWithSentence {
  /// What the system refused, as a sentence.
  package var sentence: LocalizedText {
    let path = place
    return switch errno {
    case EACCES, EPERM:
      LocalizedText(
        uk: "Немає права записувати: «\(path)». Змініть права доступу.",
        en: "No permission to write: \(path). Change its permissions.")
    case EROFS:
      LocalizedText(
        uk: "Записати не можна, диск лише для читання: «\(path)».",
        en: "Cannot write, the disk is read-only: \(path).")
    case ENOSPC, EDQUOT:
      LocalizedText(
        uk: "Не вдалося записати «\(path)»: на диску бракує місця.",
        en: "Cannot write \(path): the disk is full.")
    case ENOTDIR where (try? FolderEntries.kind(of: path)) == .file:
      LocalizedText(
        uk: "«\(path)» – це файл, а потрібна папка.", en: "\(path) is a file, and a folder is needed.")
    case ENOENT, ENOTDIR:
      LocalizedText(
        uk: "Не вдалося записати «\(path)»: такої папки немає. Перевірте шлях.",
        en: "Cannot write \(path): there is no such folder. Check the path.")
    case ELOOP:
      LocalizedText(
        uk: "Не записано: «\(path)» – посилання на інше місце. Покладіть сюди саму папку.",
        en: "Not written: \(path) is a link to another place. Put the folder itself here.")
    case EISDIR:
      LocalizedText(
        uk: "Не вдалося записати «\(path)»: це папка. Зазначте файл.",
        en: "Cannot write \(path): it is a folder. Name a file.")
    default:
      LocalizedText(
        uk: "Не вдалося записати «\(path)»: помилка системи \(errno). Перевірте шлях, права і вільне місце.",
        en: "Cannot write \(path): system error \(errno). Check the path, permissions and free space.")
    }
  }

  /// The path, or the folder of a hidden file that only this program knows.
  private var place: String {
    let path = SystemPath(path)
    return path.name.hasPrefix(".") && path.name.contains(".dani-") ? path.folder.text : path.text
  }
}
