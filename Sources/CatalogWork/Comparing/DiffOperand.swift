import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Glibc
import TableValues
import Wording

/// An operand of `diff`: a folder, else a day, else a revision of git.
struct DiffOperand {
  let text: String
  let options: CatalogOptions
  /// Folder of the catalogue that days and revisions are of.
  let catalog: String

  /// - Parameter countsOnDay: of days only what counts is known, so the other operand is counted as well.
  func state(countsOnDay: Bool) throws -> (state: ComparedState, language: Language) {
    let opened = try open()
    guard opened.catalog.kind != .looseFiles else {
      throw Stop(noCatalogIn: isFolder ? text : catalog, options.language())
    }
    let source: ComparedState.Source =
      if let revision = opened.revision {
        .revision(revision)
      } else if let day {
        .day(day)
      } else {
        .folder(text)
      }
    let contents = opened.catalog.contents(in: opened.tree)
    let today = try day ?? opened.revision?.day ?? options.today()
    let inventory =
      countsOnDay
      ? CatalogInventory(of: CatalogState(of: opened.catalog, on: today), contents: contents)
      : CatalogInventory(of: opened.catalog, contents: contents)
    let state = ComparedState(source, inventory, unreadable: opened.catalog.unread.map(\.file))
    return (state, options.language(opened.catalog))
  }

  var isFolder: Bool {
    var status = stat()
    return stat(text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  var isDay: Bool { !isFolder && CatalogOptions.isDay(text) }

  private var day: CalendarDate? { isDay ? DateText(text)?.day : nil }

  private func open() throws -> OpenedCatalog {
    do {
      if isFolder { return try CatalogReader.open(text) }
      guard isDay else { return try CatalogReader.open(catalog, at: text) }
      _ = try options.day(text, option: "diff")
      return try CatalogReader.open(catalog)
    } catch OpenFault.git(.unknownRevision), OpenFault.git(.notARepository) {
      throw Stop(
        uk: "«\(text)» – не папка, не день (2020-10-01) і не ревізія git каталогу «\(catalog)».",
        en: "“\(text)” is no folder, no day (2020-10-01) and no git revision of the catalogue \(catalog).")
    } catch let fault as OpenFault {
      throw Stop(fault)
    }
  }
}

extension DiffCommand {
  /// What the last publication had against what a publication of now would have.
  func upload() throws -> (DiffReport, Language) {
    guard operands.count <= 1 else {
      throw Stop(
        uk: "Разом із --last-published назвіть лише папку каталогу.",
        en: "With --last-published name the folder of the catalogue only.")
    }
    let path = operands.first ?? catalog
    let opened = try options.openSound(path)
    let language = options.language(opened.catalog)
    let day = try options.today(of: opened)
    do throws(LastPublicationFault) {
      let last = try LastPublication(folder: lastPublished ?? ".")
      let contents = opened.catalog.contents(in: opened.tree)
      let next = LastPublication.next(
        of: opened, at: path, on: day, toolVersion: Dani.version, contents: contents)
      return (DiffReport(from: last.state, to: next), language)
    } catch {
      throw Stop(uk: error.message.uk, en: error.message.en, language: language)
    }
  }
}

extension LastPublication {
  /// What an output folder holds; stops the work when it holds no publication.
  static func state(of folder: String, _ language: Language) throws -> ComparedState {
    do throws(LastPublicationFault) {
      return try LastPublication(folder: folder).state
    } catch {
      throw Stop(uk: error.message.uk, en: error.message.en, language: language)
    }
  }
}
