import CatalogEditing
import CatalogModel
import FileContent
import Wording

/// Which document is to go, and since when.
package struct RemoveOrder {
  let set: String
  /// Its title, the name of its file or its path.
  let document: String
  /// Folder of the catalogue.
  let path: String
  /// The first day on which it is published no more; today when it is not said.
  package var date: String?

  package init(_ document: String, of set: String, in path: String) {
    self.set = set
    self.document = document
    self.path = path
  }
}

extension CatalogRequest {
  /// Takes a document out: a published one gets the day of its withdrawal and keeps its file, which the numbers of past
  /// periods need; one that was never published goes with its file.
  package func remove(_ order: RemoveOrder, _ conversation: Conversation) throws(Stop) {
    let target = try DatasetTarget(order.set, in: order.path, self)
    let language = target.language
    let today = try today()
    let day = try self.day(order.date, option: "--date", notAfter: today) ?? today
    let document = try target.document(order.document)
    if let withdrawn = document.withdrawn.value?.day {
      throw Stop(
        uk: "«\(document.label)» уже вилучено \(withdrawn.ukrainian). Нічого не змінено.",
        en: "“\(document.label)” is withdrawn already, on \(withdrawn.english). Nothing was changed.",
        language: language)
    }
    guard let place = ResourcePlace(document.pointer) else {
      throw Stop(
        uk:
          "Файл «\(document.path)» записано в паспорті разом з іншими. Розділіть цей запис на окремі документи. "
          + "Нічого не змінено.",
        en: "The passport lists \(document.path) together with other files. Divide the entry into documents. "
          + "Nothing was changed.", language: language)
    }
    let removal = Removal(document, of: target.dataset, on: day)
    var plan = WritePlan()
    var passport = try target.passport()
    let old = passport.bytes
    try target.edit { () throws(EditFault) in try removal.record(at: place.index, in: &passport) }
    plan.replace(old, with: passport.bytes, at: target.passportPath)
    if removal.takesFile, case .file(let entry) = document.location {
      let location = target.opened.location(of: entry.path)
      guard let digest = (try? FileSource(path: location)).flatMap({ DigestText(of: $0) }) else {
        throw Stop(
          uk: "Не вдалося прочитати «\(entry.path)». Нічого не змінено.",
          en: "Cannot read \(entry.path). Nothing was changed.", language: language)
      }
      plan.remove(location, digest: digest)
    }
    conversation.say(removal.preview[language] + "\n" + plan.changes(in: target.opened))
    let question = LocalizedText(uk: "Вилучити?", en: "Take it out?")
    guard try conversation.agrees(to: question, language) else { return }
    try plan.carryOut(ChangeNote("remove", of: target.dataset.title, on: today), language: language)
    conversation.say(removal.sentence[language] + "\n")
  }
}

/// Where a document stands in its passport: it has a resource of its own.
private struct ResourcePlace {
  let index: Int

  /// Nil for one of several files of a resource.
  init?(_ pointer: String) {
    let steps = pointer.split(separator: "/")
    guard steps.count == 2, steps[0] == "resources", let index = Int(steps[1]) else { return nil }
    self.index = index
  }
}

extension DatasetTarget {
  /// The document that a user means: by path, by name of its file, by title or by a part of it.
  func document(_ text: String) throws(Stop) -> Document {
    let wanted = text.lowercased()
    let path = PathProblem.normalized(text)
    func title(_ document: Document) -> String { document.label.lowercased() }
    let ways: [(Document) -> Bool] = [
      { PathProblem.normalized($0.path) == path || dataset.path($0.path) == path },
      { $0.path.lastPathStep == text },
      { $0.name.value == text || title($0) == wanted },
      { title($0).contains(wanted) },
    ]
    for way in ways {
      let found = dataset.documents.filter(way)
      if found.count == 1 { return found[0] }
      guard found.isEmpty else {
        let names = found.prefix(5).map { "«\($0.label)» (\($0.path))" }.joined(separator: ", ")
        throw Stop(
          uk: "«\(text)» – це кілька документів: \(names). Назвіть файл.",
          en: "“\(text)” may be several documents: \(names). Name the file.", language: language)
      }
    }
    let names = dataset.documents.flatMap { [$0.label, String($0.path.lastPathStep)] }
    let near = NearMiss.nearest(to: text, among: names)
    throw Stop(
      uk: "У наборі «\(dataset.title)» немає документа «\(text)»."
        + (near.map { " Можливо, «\($0)»." } ?? ""),
      en: "The data set “\(dataset.title)” has no document “\(text)”."
        + (near.map { " Perhaps “\($0)”." } ?? ""),
      language: language)
  }
}
