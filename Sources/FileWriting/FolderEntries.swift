package import FileContent
import Glibc

/// What stands in a folder that a program writes or replaces.
package enum FolderEntries {
  package enum Kind { case file, folder, other }

  /// What a path is; nil when nothing is there. A symbolic link is `other`.
  package static func kind(of path: String) throws(WriteFault) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw WriteFault(path: path, errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Names in a folder, hidden ones too, sorted.
  package static func names(in folder: String) throws(WriteFault) -> [String] {
    guard let stream = opendir(folder) else { throw WriteFault(path: folder, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw WriteFault(path: folder, errno: errno) }
    return names.sorted()
  }

  /// Everything below a folder by path inside it; a folder comes before what it holds.
  package static func walk(_ folder: String, inside prefix: String = "") throws(WriteFault) -> [(
    path: String, kind: Kind
  )] {
    var found: [(path: String, kind: Kind)] = []
    for name in try names(in: folder) {
      guard let kind = try kind(of: folder + "/" + name) else { continue }
      found.append((prefix + name, kind))
      if kind == .folder { found += try walk(folder + "/" + name, inside: prefix + name + "/") }
    }
    return found
  }

  /// Makes a folder and those that lead to it; what is there already is no fault.
  package static func make(_ folder: SystemPath) throws(WriteFault) {
    for step in folder.leading {
      guard mkdir(step.text, 0o755) == 0 || errno == EEXIST else {
        throw WriteFault(path: step.text, errno: errno)
      }
    }
  }

  /// Names in a folder that a run left there which has ended: `prefix`, and the number of its process. Those of this run
  /// are among them.
  package static func leftovers(in folder: String, prefix: String) -> [String] {
    ((try? names(in: folder)) ?? []).filter { name in
      guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), process > 0 else {
        return false
      }
      return process == getpid() || kill(process, 0) != 0 && errno == ESRCH
    }
  }

  package static func remove(_ entries: [(path: String, kind: Kind)], from folder: String) throws(WriteFault)
  {
    for entry in entries.reversed() {
      let path = folder + "/" + entry.path
      let status = entry.kind == .folder ? rmdir(path) : unlink(path)
      guard status == 0 || errno == ENOENT else { throw WriteFault(path: path, errno: errno) }
    }
    guard rmdir(folder) == 0 else { throw WriteFault(path: folder, errno: errno) }
  }

  /// The folder at the path, or that of the file at the path, with every link resolved.
  package static func resolvedFolder(_ path: String) -> String? {
    guard let real = resolved(path) else { return nil }
    if let kind = try? kind(of: real), kind == .folder { return real }
    return SystemPath(real).folder.text
  }

  /// The path with every link resolved; nil when nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
