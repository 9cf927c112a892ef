package import CatalogModel
import FileContent
package import Wording

/// A document goes: with a day, when it was published, else as if it had never been there.
package struct Removal: Sendable {
  /// It was never published: its entry and its file go.
  package let takesFile: Bool
  private let title: String
  private let file: String
  private let day: CalendarDate

  package init(_ document: Document, of dataset: Dataset, on day: CalendarDate) {
    let first = document.issued.value?.day ?? dataset.passport.issued.value?.day
    takesFile = dataset.isDraft || first.map { $0 > day } ?? true
    title = document.label
    file = document.path
    self.day = day
  }

  /// - Parameter index: of the document among the resources of the passport.
  package func record(at index: Int, in passport: inout TreeText) throws(EditFault) {
    if takesFile {
      // Nothing is left of a list in lines whose only line goes.
      let isOnly = passport.root["resources"]?.items.count == 1
      try passport.apply(
        isOnly
          ? .set([.key("resources")], .list([])) : .remove(.index(index), from: [.key("resources")]))
    } else {
      try passport.put(
        "withdrawn", .date(day), in: [.key("resources"), .index(index)],
        after: ["modified", "issued", "hash", "bytes", "format", "title", "path"])
    }
  }

  /// What is going to be done, before the user is asked.
  package var preview: LocalizedText {
    takesFile
      ? LocalizedText(
        uk: "«\(title)» (\(file)) ще не оприлюднено: запис і файл буде прибрано з набору.",
        en: "“\(title)” (\(file)) was not published yet: its entry and its file leave the data set.")
      : LocalizedText(
        uk: "«\(title)» (\(file)) буде вилучено з оприлюднення \(day.ukrainian). "
          + "Файл лишиться в папці: за ним рахують числа минулих періодів.",
        en: "“\(title)” (\(file)) will be withdrawn on \(day.english). "
          + "The file stays in its folder: numbers of past periods are counted by it.")
  }

  /// What was done.
  package var sentence: LocalizedText {
    takesFile
      ? LocalizedText(
        uk: "Прибрано: «\(title)». Повернути: dani undo.",
        en: "Taken out: “\(title)”. To take it back: dani undo.")
      : LocalizedText(
        uk: "Вилучено \(day.ukrainian): «\(title)». Повернути: dani undo.",
        en: "Withdrawn on \(day.english): “\(title)”. To take it back: dani undo.")
  }
}
