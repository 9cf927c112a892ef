import CatalogModel
import FileContent
import FileWriting
import Glibc
import TableValues
import Wording

/// The snapshot of a day in the catalogue’s `history/`.
struct SnapshotFile {
  private let snapshot: CatalogSnapshot
  private let path: String
  private let isThere: Bool

  /// Stops where another snapshot of the day is and may not be replaced.
  ///
  /// - Parameter folder: of the catalogue, or a file in it, as the user named it.
  init(
    of opened: OpenedCatalog, in folder: String, on day: CalendarDate, replacing: Bool = false, jobs: Int,
    language: Language
  ) throws(Stop) {
    let catalog = opened.catalog
    guard catalog.kind == .catalog, catalog.datasets.allSatisfy({ $0.folder.hasPrefix("datasets/") }) else {
      throw Stop(
        uk: "Знімок записують лише в каталог: папку, де є «datasets».",
        en: "A snapshot is written to a catalogue only: a folder that holds datasets.", language: language)
    }
    // A snapshot without them would say that their documents vanished.
    try IncompleteResult(catalog).stop(language)
    let contents = catalog.contents(in: opened.tree, jobs: jobs)
    snapshot = CatalogSnapshot(of: CatalogState(of: catalog, on: day), contents: contents)
    let opened = SystemPath(folder)
    let root = FileNames.catalog.contains(opened.name) ? opened.folder : opened
    path = root.appending(snapshot.file)
    let old = try? readAll(FileSource(path: path))
    isThere = old == Array(snapshot.text.utf8)
    guard old == nil || isThere || replacing else {
      throw Stop(
        uk: "Знімок «\(path)» уже є і відрізняється. Щоб замінити його, додайте --replace.",
        en: "There is another snapshot \(path). Add --replace to replace it.", language: language)
    }
  }

  /// What was done, for people.
  func write() throws(Stop) -> LocalizedText {
    guard !isThere else {
      return LocalizedText(
        uk: "Знімок «\(path)» уже є, змін немає.", en: "The snapshot \(path) is already there, unchanged.")
    }
    try stopping { () throws(WriteFault) in
      try FolderEntries.make(SystemPath(path).folder)
      try AtomicFile.write(Array(snapshot.text.utf8), to: path)
    }
    let (sets, documents) = (Counted.datasets(snapshot.datasets), Counted.documents(snapshot.documents))
    return LocalizedText(
      uk: "Записано знімок «\(path)»: \(sets.uk), \(documents.uk).",
      en: "Written: the snapshot \(path) with \(sets.en), \(documents.en).")
  }
}
