import CatalogModel
import FileContent
import Glibc
import TableValues
import Wording

/// An operand of `diff`: a folder, else a day, else a revision of git.
struct DiffOperand {
  let text: String
  let request: CatalogRequest
  /// Folder of the catalogue that days and revisions are of.
  let catalog: String

  /// - Parameter countsOnDay: of days only what counts is known, so the other operand is counted as well.
  func state(countsOnDay: Bool) throws(Stop) -> (state: ComparedState, language: Language) {
    let opened = try open()
    guard opened.catalog.kind != .looseFiles else {
      throw Stop(noCatalogIn: isFolder ? text : catalog, request.language())
    }
    let source: ComparedState.Source =
      if let revision = opened.revision {
        .revision(revision)
      } else if let day {
        .day(day)
      } else {
        .folder(text)
      }
    let contents = opened.catalog.contents(in: opened.tree, jobs: request.jobs)
    let today =
      if let day = day ?? opened.revision?.day { day } else { try request.today() }
    let inventory =
      countsOnDay
      ? CatalogInventory(of: CatalogState(of: opened.catalog, on: today), contents: contents)
      : CatalogInventory(of: opened.catalog, contents: contents)
    let state = ComparedState(source, inventory, unreadable: opened.catalog.uncounted.map(\.file))
    return (state, request.language(opened.catalog))
  }

  private var isFolder: Bool { FileIdentity.isFolder(text) }

  var isDay: Bool { !isFolder && CatalogRequest.isDay(text) }

  private var day: CalendarDate? { isDay ? DateText(text)?.day : nil }

  private func open() throws(Stop) -> OpenedCatalog {
    if isDay { _ = try request.day(text, option: "diff") as CalendarDate }
    do throws(OpenFault) {
      if isFolder { return try CatalogReader.open(text) }
      return try CatalogReader.open(catalog, at: isDay ? nil : text)
    } catch {
      switch error {
      case .git(.unknownRevision), .git(.notARepository):
        throw Stop(
          uk: "«\(text)» – не папка, не день (2020-10-01) і не ревізія git каталогу «\(catalog)».",
          en: "“\(text)” is no folder, no day (2020-10-01) and no git revision of the catalogue \(catalog).")
      default: throw Stop(error)
      }
    }
  }
}
