import FileContent
import Glibc

/// A catalogue together with the files that it was read from.
package struct OpenedCatalog: Sendable {
  package let catalog: Catalog
  package let tree: any FileTree
  /// What the catalogue keeps of its past; a data set, a loose folder and a file keep nothing.
  package let history: CatalogHistory
  /// Nil for a catalogue as it is on disk.
  package let revision: GitRevision?

  init(_ catalog: Catalog, _ tree: any FileTree) {
    self.catalog = catalog
    self.tree = tree
    history = catalog.kind == .catalog ? CatalogHistory(in: tree) : .none
    revision = (tree as? GitTree)?.revision
  }
}

/// What stops the program before anything was read.
package enum OpenFault: Error, Hashable, Sendable {
  case notFound(String)
  case notPermitted(String)
  /// A device, a socket or a pipe.
  case notAFileOrFolder(String)
  case other(String, errno: Int32)
  case git(GitFault)
  /// Paths that are named together and lie in two catalogues, or in one and beside it.
  case severalCatalogs(String, String)
}

/// Reads a catalogue, a data set, a loose folder or a single file.
///
/// Bad data never stops it: what could not be read is in `Catalog.unread` and in the faults of each part.
package struct CatalogReader: Sendable {
  let tree: any FileTree

  /// Opens a path as a user gives it, a folder or a file, as it is on disk or was at a revision of git.
  package static func open(_ path: String, at revision: String? = nil) throws(OpenFault) -> OpenedCatalog {
    var status = stat()
    guard stat(path, &status) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ELOOP: throw .notFound(path)
      case EACCES, EPERM: throw .notPermitted(path)
      default: throw .other(path, errno: errno)
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return try openFolder(path, revision)
    case S_IFREG: return try openFile(path, revision)
    default: throw .notAFileOrFolder(path)
    }
  }

  static func tree(of folder: String, at revision: String?) throws(OpenFault) -> any FileTree {
    guard let revision else { return FolderTree(root: folder) }
    do {
      return try GitTree(folder: folder, at: revision)
    } catch {
      throw .git(error)
    }
  }

  private static func openFile(_ path: String, _ revision: String?) throws(OpenFault) -> OpenedCatalog {
    let name = SystemPath(path).name
    let folder = SystemPath(path).folder.text
    if FileNames.catalog.contains(name) || FileNames.passports.contains(name) {
      return try openFolder(folder, revision)
    }
    let tree = try tree(of: folder, at: revision)
    let entries = try reading(folder) { () throws(ReadFault) in try tree.entries(of: "") }
    guard let opened = entries.first(where: { $0.name == name }) else { throw .notFound(path) }
    let entry = TreeEntry(path: opened.path, kind: .file, bytes: opened.bytes)
    let catalog = Catalog(
      kind: .looseFiles, settings: settings(above: tree), annexReading: .embedded, datasets: [], unread: [],
      looseFiles: [entry], strayFiles: [], officeJunk: [], symbolicLinks: [])
    return OpenedCatalog(catalog, tree)
  }

  private static func openFolder(_ path: String, _ revision: String?) throws(OpenFault) -> OpenedCatalog {
    try openFolder(path, tree(of: path, at: revision))
  }

  static func openFolder(_ path: String, _ tree: any FileTree) throws(OpenFault) -> OpenedCatalog {
    let entries = try reading(path) { () throws(ReadFault) in try tree.entries(of: "") }
    let names = Set(entries.filter { $0.kind == .file }.map(\.name))
    let reader = CatalogReader(tree: tree)
    if !names.isDisjoint(with: FileNames.catalog)
      || entries.contains(where: { $0.name == "datasets" && $0.kind == .folder })
    {
      try requireDatasets(path, entries, in: tree)
      return OpenedCatalog(reader.catalog(), tree)
    }
    let above = settings(above: tree)
    if !names.isDisjoint(with: FileNames.passports) {
      let name = absoluteName(of: path)
      let result = reader.dataset(named: name, in: "")
      let catalog = Catalog(
        kind: .dataset, settings: above, annexReading: .embedded, datasets: result.dataset.map { [$0] } ?? [],
        unread: result.unread.map { [$0] } ?? [], looseFiles: [], strayFiles: [], officeJunk: [],
        symbolicLinks: [])
      return OpenedCatalog(catalog, tree)
    }
    let catalog = try reading(path) { () throws(ReadFault) in try reader.looseFolder(settings: above) }
    return OpenedCatalog(catalog, tree)
  }

  /// Stops when the folder of the data sets cannot be opened, or is a link or a file: all its sets would be missing in
  /// every number, and nobody would know.
  private static func requireDatasets(
    _ path: String, _ entries: [TreeEntry], in tree: any FileTree
  ) throws(OpenFault) {
    guard let datasets = entries.first(where: { $0.name == "datasets" }) else { return }
    let folder = path == "." ? datasets.path : path + "/" + datasets.path
    guard datasets.kind == .folder else { throw .notAFileOrFolder(folder) }
    _ = try reading(folder) { () throws(ReadFault) in try tree.entries(of: datasets.path) }
  }

  static func reading<Value>(
    _ path: String, _ body: () throws(ReadFault) -> Value
  ) throws(OpenFault) -> Value {
    do {
      return try body()
    } catch {
      switch error {
      case .notFound: throw .notFound(path)
      case .notPermitted: throw .notPermitted(path)
      case .isSymbolicLink, .notRegularFile, .tooLarge, .timeExceeded: throw .notAFileOrFolder(path)
      case .other(let code): throw .other(path, errno: code)
      }
    }
  }

  /// Name of a folder, also when it was given as `.` or `..`.
  static func absoluteName(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    let name = SystemPath(String(cString: resolved)).name
    return name.isEmpty ? "/" : name
  }

  /// The nearest `catalog.yaml` upwards: at most three levels, not past a folder that holds `.git`.
  ///
  /// - Parameter isRootAsked: whether the root of the tree itself may hold it.
  static func settings(above tree: any FileTree, orIn isRootAsked: Bool = false) -> CatalogSettings {
    var next = isRootAsked ? tree : tree.above
    for _ in 0..<3 {
      guard let tree = next else { break }
      let names = ((try? tree.entries(of: "")) ?? []).filter { $0.kind == .file }.map(\.name)
      if let name = FileNames.catalog.first(where: names.contains) {
        let settings = CatalogReader(tree: tree).settings(at: name)
        return CatalogSettings(root: settings.root, source: .above(name), treeFaults: [])
      }
      next = tree.above
    }
    return .none
  }
}

extension CatalogReader {
  package init(_ tree: any FileTree) {
    self.tree = tree
  }

  /// Passports that are read at a time.
  private static let readers = 4

  private enum Part: Sendable {
    case annex(AnnexReading)
    case dataset((dataset: Dataset?, unread: UnreadDataset?))
  }

  /// The catalogue at the root of the tree.
  package func catalog() -> Catalog {
    let top = (try? tree.entries(of: "")) ?? []
    let settingsFile = FileNames.catalog.first { name in top.contains { $0.name == name } }
    let settings = settingsFile.map(settings(at:)) ?? .none
    let entries = (try? tree.entries(of: "datasets")) ?? []
    let folders = entries.filter { $0.kind == .folder && !$0.name.hasPrefix(".") }
    // The lists of required data sets are a piece of work like a passport.
    let parts = concurrently([nil] + folders.map(Optional.some), jobs: Self.readers) { folder in
      folder.map { Part.dataset(dataset(named: $0.name, in: $0.path)) }
        ?? .annex(AnnexReading(of: settings, in: tree))
    }
    let results = parts.compactMap { if case .dataset(let result) = $0 { result } else { nil } }
    let annex = parts.lazy.compactMap { if case .annex(let reading) = $0 { reading } else { nil } }.first
    let files = entries.filter { $0.kind == .file || $0.kind == .other }
    return Catalog(
      kind: .catalog, settings: settings, annexReading: annex ?? .embedded,
      datasets: results.compactMap(\.dataset), unread: results.compactMap(\.unread), looseFiles: [],
      strayFiles: files.filter { !FileNames.isOfficeJunk($0.name) && !FileNames.isNeverADocument($0.name) },
      officeJunk: (top + files).filter { $0.kind == .file && FileNames.isOfficeJunk($0.name) },
      symbolicLinks: (top + entries).filter { $0.kind == .symbolicLink })
  }

  /// Data sets anywhere below a folder, and every other file as a document without a passport.
  func looseFolder(_ top: String = "", settings: CatalogSettings) throws(ReadFault) -> Catalog {
    let entries = try tree.walk(top)
    var folders: [String] = []
    for entry in entries where entry.kind == .file && FileNames.passports.contains(entry.name) {
      let folder = String(entry.path.dropLast(entry.name.count + 1))
      let isInside = folders.contains { folder == $0 || folder.hasPrefix($0 + "/") }
      if !isInside { folders.append(folder) }
    }
    let results = folders.sorted().map { folder in
      dataset(named: String(folder.lastPathStep), in: folder)
    }
    let rest = entries.filter { entry in !folders.contains { entry.path.hasPrefix($0 + "/") } }
    let files = rest.filter { $0.kind == .file || $0.kind == .other }
    return Catalog(
      kind: folders.isEmpty ? .looseFiles : .catalog, settings: settings, annexReading: .embedded,
      datasets: results.compactMap(\.dataset),
      unread: results.compactMap(\.unread),
      looseFiles: files.filter { !FileNames.isOfficeJunk($0.name) && !FileNames.isNeverADocument($0.name) },
      strayFiles: [], officeJunk: files.filter { FileNames.isOfficeJunk($0.name) },
      symbolicLinks: rest.filter { $0.kind == .symbolicLink })
  }

  func settings(at path: String) -> CatalogSettings {
    let bytes: [UInt8]
    do {
      bytes = try tree.read(path, limit: TreeLimits().maxBytes)
    } catch {
      return CatalogSettings(root: nil, source: .unreadable(path, error), treeFaults: [])
    }
    let read = YAMLTree.read(bytes)
    let isBroken = read.faults.contains(where: \.losesContent) || read.root.map(\.isMap) == false
    // A part that was lost must not look like a key that nobody wrote: all defaults hold then.
    return CatalogSettings(
      root: isBroken ? nil : read.root, source: isBroken ? .broken(path) : .file(path),
      treeFaults: read.faults)
  }

  /// One data set, or why there is none.
  func dataset(named name: String, in folder: String) -> (dataset: Dataset?, unread: UnreadDataset?) {
    func path(_ inside: String) -> String { folder.isEmpty ? inside : folder + "/" + inside }
    func unread(_ file: String, _ reason: UnreadDataset.Reason) -> (dataset: Dataset?, unread: UnreadDataset?)
    {
      (nil, UnreadDataset(name: name, folder: folder, file: file, reason: reason))
    }
    let entries: [TreeEntry]
    do {
      entries = try tree.walk(folder)
    } catch {
      return unread(folder, .unreadable(error))
    }
    let passports = FileNames.passports.filter { file in
      entries.contains { $0.path == path(file) && $0.kind == .file }
    }
    guard let passportName = passports.first else { return unread(folder, .noPassport) }
    guard passports.count == 1 else { return unread(path(passportName), .twoPassports(passports)) }

    let bytes: [UInt8]
    do {
      bytes = try tree.read(path(passportName), limit: TreeLimits().maxBytes)
    } catch {
      return unread(path(passportName), .unreadable(error))
    }
    let read = passportName.hasSuffix(".json") ? JSONTree.read(bytes) : YAMLTree.read(bytes)
    guard !read.faults.contains(where: \.losesContent), let root = read.root else {
      return unread(path(passportName), .broken(read.faults))
    }
    guard root.isMap else { return unread(path(passportName), .notAMap(root.range)) }
    let assembly = DatasetAssembly(
      name: name, folder: folder, passport: Passport(root: root, file: path(passportName)),
      treeFaults: read.faults, entries: entries, tree: tree)
    return (assembly.dataset(), nil)
  }
}

extension CatalogSettings {
  /// No `catalog.yaml`: every default holds.
  package static var none: CatalogSettings {
    CatalogSettings(root: nil, source: .absent, treeFaults: [])
  }
}

extension Node {
  package var isMap: Bool {
    if case .map = value { true } else { false }
  }
}
