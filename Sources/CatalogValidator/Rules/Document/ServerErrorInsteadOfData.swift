import CatalogModel
import FileContent
import Wording

/// A server said that it failed, and its answer was saved as the document.
struct ServerErrorInsteadOfData: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "замість даних – повідомлення сервера про помилку", en: "a server’s error in place of data"),
    reason: LocalizedText(
      uk: "Файл завантажено тоді, коли сервер не міг його віддати: у документі лише повідомлення про це.",
      en: "The file was downloaded when the server could not give it: the document only says so."),
    cure: LocalizedText(
      uk: "Завантажте файл ще раз із першоджерела.", en: "Download the file from its source again."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.serverError, of: subject) { _ in
      LocalizedText(
        uk: "замість даних збережено повідомлення сервера про помилку, завантажте файл ще раз",
        en: "a server’s error message is saved in place of the data, download the file again")
    }
  }
}
