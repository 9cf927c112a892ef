import FileContent

/// What differs between a revision of git and what stands now.
package enum GitChanges {
  /// Paths of files that were added, changed or removed since a revision, also such as git does not track yet.
  ///
  /// - Parameters:
  ///   - folder: on disk; the paths are relative to it, and only those below it are told.
  ///   - later: the revision that is looked at; nil for the files on disk.
  package static func paths(
    in folder: String, since name: String, until later: String? = nil
  ) throws(GitFault) -> [String] {
    let earlier = try GitTree(folder: folder, at: name).revision.commit
    var arguments = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", earlier]
    if let later { arguments.append(try GitTree(folder: folder, at: later).revision.commit) }
    var listing = try GitProcess.output(arguments + ["--", "."], in: folder)
    if later == nil {
      listing += try GitProcess.output(["ls-files", "-z", "--others", "--exclude-standard"], in: folder)
    }
    return Set(listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }).sorted()
  }
}
