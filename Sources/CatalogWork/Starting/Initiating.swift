import CatalogEditing
package import CatalogModel
import FileContent
import FileWriting
package import Wording

/// What the user says of the publisher whose catalogue is begun.
package struct InitWishes: Sendable {
  package var holder: HolderKind?
  /// Sections of the list, in place of those that the kind of holder has.
  package var sections: String?
  package var name: String?
  package var edrpou: String?
  package var katottg: String?
  package var url: String?
  package var email: String?

  package init() {}
}

extension CatalogRequest {
  /// Begins a catalogue in a new folder; returns what was made and what to do next, for people.
  package func begin(_ folder: String, _ wishes: InitWishes) throws(Stop) -> String {
    let plan = try InitPlan(
      sections: wishes.sections, holder: wishes.holder, on: today(),
      publisher: CatalogDraft.Holder(wishes))
    try stopping { () throws(NewFolder.Fault) in
      try NewFolder.create(folder, files: plan.draft.files.map { ($0.path, $0.bytes) })
    }
    return plan.summary(folder: folder, language())
  }
}

extension CatalogDraft.Holder {
  /// A wrong code stops the work before anything is written.
  fileprivate init(_ wishes: InitWishes) throws(Stop) {
    self.init()
    name = wishes.name.flatMap { $0.trimmingBlanks.isEmpty ? nil : $0.trimmingBlanks }
    if let text = wishes.edrpou {
      guard let code = EDRPOU(text)?.code else {
        throw Stop(
          uk: "«\(text)» не є кодом ЄДРПОУ: у ньому 8 цифр, остання – контрольна.",
          en: "“\(text)” is no EDRPOU code: it has 8 digits, the last one checks the others.")
      }
      edrpou = code
    }
    if let text = wishes.katottg {
      guard let code = KATOTTG(text)?.code else {
        throw Stop(
          uk: "«\(text)» не є кодом КАТОТТГ: це латинські UA і 17 цифр.",
          en: "“\(text)” is no KATOTTG code: it is UA and 17 digits.")
      }
      katottg = code
    }
    if let text = wishes.url {
      guard PathProblem.isLink(text), text.pathSteps.count > 1 else {
        throw Stop(
          uk: "«\(text)» не є адресою: вона починається з https://.",
          en: "“\(text)” is no address: it begins with https://.")
      }
      url = text
    }
    if let text = wishes.email {
      guard let address = EmailAddress(text) else {
        throw Stop(
          uk: "«\(text)» не є адресою електронної пошти.", en: "“\(text)” is no e-mail address.")
      }
      email = address.text
    }
  }
}

extension NewFolder.Fault: FaultWithSentence {
  package var sentence: LocalizedText {
    switch self {
    case .unnamed:
      LocalizedText(
        uk: "Назвіть нову папку для каталогу, наприклад: dani init kataloh.",
        en: "Name a new folder for the catalogue, for example: dani init catalogue.")
    case .noParent(let path):
      LocalizedText(
        uk: "Не знайдено папку «\(path)». Створіть її або перевірте шлях.",
        en: "No such folder: \(path). Create it or check the path.")
    case .occupied(let path):
      LocalizedText(
        uk: "У «\(path)» вже щось є. Каталог створюємо лише в новій або порожній папці; нічого не змінено.",
        en:
          "\(path) holds something already. A catalogue is begun in a new or empty folder only; nothing was changed."
      )
    case .notWritten(let fault): fault.sentence
    }
  }
}
