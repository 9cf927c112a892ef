import FileContent
import Glibc

/// Paths as a user names them.
package struct NamedPaths: Sendable {
  package let paths: [String]
  /// What stands for a file that the disk does not have in this state, by its path as it is named.
  package let contents: [String: [UInt8]]

  package init(_ paths: [String], contents: [String: [UInt8]] = [:]) {
    self.paths = paths
    self.contents = contents
  }
}

/// Where a path lies: absolute, with the data set and the catalogue that it belongs to.
struct NamedPlace {
  let path: String
  let isFolder: Bool
  /// The folder of the data set; nil outside of any.
  let dataset: String?
  /// The folder of the catalogue; nil for a file that belongs to none.
  let catalog: String?

  /// - Parameter isThere: false for a file whose bytes are told.
  init(_ text: String, isThere: Bool) throws(OpenFault) {
    var status = stat()
    if isThere {
      guard stat(text, &status) == 0 else {
        switch errno {
        case ENOENT, ENOTDIR, ELOOP: throw .notFound(text)
        case EACCES, EPERM: throw .notPermitted(text)
        default: throw .other(text, errno: errno)
        }
      }
      guard [S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT) else { throw .notAFileOrFolder(text) }
    }
    isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
    let folder = isFolder ? text : SystemPath(text).folder.text
    guard let real = realpath(folder, nil) else { throw .notFound(text) }
    defer { free(real) }
    let home = SystemPath(String(cString: real))
    path = isFolder ? home.text : home.appending(SystemPath(text).name)
    (dataset, catalog) = Self.belongings(of: path, in: home)
  }

  /// Upwards from the folder, not past one that holds `.git`.
  private static func belongings(of path: String, in home: SystemPath) -> (String?, String?) {
    var dataset: String?
    for folder in home.leading.reversed().prefix(12) {
      if has(FileNames.catalog, in: folder) { return (dataset, folder.text) }
      let sets = folder.appending("datasets")
      if isFolder(sets), folder.text == path || path == sets || path.hasPrefix(sets + "/") {
        return (dataset, folder.text)
      }
      if has(FileNames.passports, in: folder) { dataset = dataset ?? folder.text }
      if access(folder.appending(".git"), F_OK) == 0 { break }
    }
    return (dataset, nil)
  }

  private static func has(_ names: [String], in folder: SystemPath) -> Bool {
    names.contains { access(folder.appending($0), F_OK) == 0 }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  var name: String { SystemPath(path).name }

  /// A part of a data set, and not its folder or its passport, which are the set.
  var isInsideOfASet: Bool {
    guard let dataset else { return false }
    return path != dataset && !FileNames.passports.contains(name)
  }

  /// True for what no check is about: code, licences, notes and hidden files.
  var isNoData: Bool {
    !isFolder && FileNames.isNoData(name) || path.split(separator: "/").contains(".git")
  }
}

extension String {
  /// The path below a folder, both absolute; nil when it is not there. The folder itself is nothing.
  package func below(_ folder: String) -> String? {
    if self == folder { return "" }
    let start = folder == "/" ? "/" : folder + "/"
    return hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
