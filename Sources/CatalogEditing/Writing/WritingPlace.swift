import CatalogModel
import FileContent
import FileWriting
import Glibc

/// Where in a catalogue a file is written.
struct WritingPlace {
  /// The folder of the data set or of the catalogue that holds the file; the nearest folder that is there where the file
  /// belongs to neither.
  let owner: String
  /// A link on the way from there to the file: it may lead out of the catalogue, and is followed in reading no more.
  let link: String?

  /// - Parameter path: of a file that is there, or that is to be.
  init(of path: String) {
    var folder = SystemPath(path).folder
    var nearest: String?
    var link: String?
    while true {
      let text = folder.text
      if nearest == nil, access(text, F_OK) == 0 { nearest = text }
      let isOwner = (FileNames.passports + FileNames.catalog).contains {
        access(folder.appending($0), F_OK) == 0
      }
      if isOwner, !(Self.isLink(text) && link == nil && Self.isInside(folder)) {
        (owner, self.link) = (text, link)
        return
      }
      if Self.isLink(text) { link = text }
      guard !folder.isTop, folder.folder != folder else { break }
      folder = folder.folder
    }
    (owner, self.link) = (nearest ?? ".", nil)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The folder around is one of a data set or of a catalogue as well.
  private static func isInside(_ folder: SystemPath) -> Bool {
    var outer = folder
    for _ in 0..<3 {
      guard !outer.isTop, outer.folder != outer else { return false }
      outer = outer.folder
      let names = FileNames.passports + FileNames.catalog
      if names.contains(where: { access(outer.appending($0), F_OK) == 0 }) { return true }
    }
    return false
  }
}
