package import CatalogModel
import CatalogPublisher
import TableValues
import Wording

extension CatalogRequest {
  /// What changed between two states.
  ///
  /// - Parameter operands: each a folder, else a day, else a revision of git.
  /// - Parameter catalog: the folder that days and revisions are of.
  package func diff(_ operands: [String], of catalog: String) throws(Stop) -> Answer<DiffReport> {
    guard operands.count == 2 else {
      throw Stop(
        uk: "Назвіть два стани: папку, день або ревізію git. Перелік: dani diff --help.",
        en: "Name two states: a folder, a day or a git revision. See dani diff --help.")
    }
    let pair = operands.map { DiffOperand(text: $0, request: self, catalog: catalog) }
    let countsOnDay = pair.contains(where: \.isDay)
    let from = try pair[0].state(countsOnDay: countsOnDay)
    let to = try pair[1].state(countsOnDay: countsOnDay)
    return answer(DiffReport(from: from.state, to: to.state), to.language)
  }

  /// What the last publication in `folder` had against what a publication of now would have.
  package func upload(
    _ operands: [String], of catalog: String, lastPublished folder: String
  ) throws(Stop) -> Answer<DiffReport> {
    guard operands.count <= 1 else {
      throw Stop(
        uk: "Разом із --last-published назвіть лише папку каталогу.",
        en: "With --last-published name the folder of the catalogue only.")
    }
    let path = operands.first ?? catalog
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let day = try today(of: opened)
    let last = try stopping(language) { () throws(LastPublicationFault) in
      try LastPublication(folder: folder)
    }
    let contents = opened.catalog.contents(in: opened.tree, jobs: jobs)
    let next = LastPublication.next(
      of: opened, at: path, on: day, toolVersion: toolVersion, contents: contents)
    return answer(DiffReport(from: last.state, to: next), language)
  }

  private func answer(_ report: DiffReport, _ language: Language) -> Answer<DiffReport> {
    Answer(value: report, language: language, incomplete: IncompleteResult(report.unreadable))
  }
}
