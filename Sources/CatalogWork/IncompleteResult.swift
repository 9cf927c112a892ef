import ArgumentParser
import CatalogModel
import CatalogPublisher
import Wording

/// A result without the data sets that could not be read, or with a figure that could not be counted in full: they are
/// named, and the exit code is 1.
struct Partial {
  let files: [String]
  let facts: [FactProblem]

  init(_ catalog: Catalog, _ facts: [FactProblem] = [], records: [String] = []) {
    files = catalog.unread.map(\.file) + records
    self.facts = facts
  }

  init(_ files: [String]) {
    self.files = files
    facts = []
  }

  func complain(_ language: Language) throws {
    for problem in facts { Terminal.complain(problem.sentence[language]) }
    if !files.isEmpty {
      let names = files.joined(separator: ", ")
      let text = LocalizedText(
        uk: "Не прочитано, тому не враховано: \(names). Докладно: dani check.",
        en: "Could not be read and is not counted: \(names). Details: dani check.")
      Terminal.complain(text[language])
    }
    guard files.isEmpty, facts.isEmpty else { throw ExitCode(1) }
  }
}
