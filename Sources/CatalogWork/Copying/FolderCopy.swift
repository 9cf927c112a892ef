import CatalogModel
import FileContent
import FileWriting
import Glibc
import Wording

/// Clean copies of every table below a folder, under the same paths in another folder.
struct FolderCopy {
  private let root: String
  private let output: String
  private let order: CopyOrder
  private var copied: [(file: String, copies: [String])] = []
  private var refused: [LocalizedText] = []
  /// The files that are copied; no copy may take the place of one.
  private var sources: Set<FileIdentity> = []
  /// Paths of the copies so far.
  private var taken: Set<String> = []

  init(_ path: String, to output: String?, _ order: CopyOrder) throws(Stop) {
    guard let output else {
      throw Stop(
        uk: "Зазначте папку для копій: -o папка.", en: "Name the folder of the copies: -o folder.",
        language: order.language)
    }
    root = path
    self.output = SystemPath(output).text
    self.order = order
  }

  /// Every table was copied.
  var isWhole: Bool { refused.isEmpty && !copied.isEmpty }

  /// Copies what can be copied; what cannot stops nothing.
  mutating func run(_ conversation: Conversation) throws(Stop) {
    let tree = FolderTree(root: root)
    let entries: [TreeEntry]
    do throws(ReadFault) {
      entries = try tree.walk("")
    } catch {
      throw Stop(error, file: root, language: order.language)
    }
    let own = output.hasPrefix(root + "/") ? String(output.dropFirst(root.count + 1)) + "/" : nil
    let reserved = FileNames.catalog + FileNames.passports
    sources = Set(
      entries.lazy.filter { $0.kind == .file }.compactMap { FileIdentity(tree.absolute($0.path)) })
    for entry in entries.sorted(by: { $0.path < $1.path }) where entry.kind != .folder {
      if own.map(entry.path.hasPrefix) == true || FileNames.isOfficeJunk(entry.name)
        || FileNames.isNeverADocument(entry.name) || reserved.contains(entry.name)
      {
        continue
      }
      guard entry.kind == .file else {
        refused.append(
          LocalizedText(
            uk: "«\(entry.path)» – посилання або не файл.", en: "\(entry.path) is a link or no file."))
        continue
      }
      do throws(Stop) {
        try copy(entry, location: tree.absolute(entry.path), conversation)
      } catch {
        refused.append(error.message)
      }
    }
  }

  private mutating func copy(
    _ entry: TreeEntry, location: String, _ conversation: Conversation
  ) throws(Stop) {
    let target = SystemPath(output).appending(entry.path.withoutLastStep)
    let copy = try FileCopy(location, named: entry.path, to: target + "/", order)
    // `звіт.csv` and `звіт.xlsx` would both become `звіт.csv`.
    if let twice = copy.written.first(where: { taken.contains($0) }) {
      throw Stop(
        uk: "Копію файлу «\(entry.path)» не зроблено: «\(twice)» вже є копією іншого файлу.",
        en: "\(entry.path) was not copied: \(twice) is the copy of another file.")
    }
    let own = FileIdentity(location)
    let source = copy.written.first { path in
      FileIdentity(path).map { $0 != own && sources.contains($0) } ?? false
    }
    if let source {
      throw Stop(
        uk: "Копію файлу «\(entry.path)» не зроблено: «\(source)» – інший файл цієї папки.",
        en: "\(entry.path) was not copied: \(source) is another file of this folder.")
    }
    try stopping { () throws(WriteFault) in try FolderEntries.make(SystemPath(target)) }
    let remarks = try copy.run(conversation)
    taken.formUnion(copy.written)
    copied.append((entry.path, copy.written))
    for remark in remarks { conversation.remark("\(entry.path): \(remark[order.language])") }
  }

  /// What was copied, and what was not and why.
  var text: String {
    let done = LocalizedText(
      uk: "Зроблено копій: \(copied.count)", en: "Files copied: \(copied.count)")[order.language]
    let lines = copied.map { "  \($0.file) → \($0.copies.joined(separator: ", "))" }
    let left = LocalizedText(
      uk: "Без копії: \(refused.count)", en: "Not copied: \(refused.count)")[order.language]
    let reasons = refused.map { "  " + $0[order.language] }
    return ([done] + lines + [left] + reasons).joined(separator: "\n") + "\n"
  }
}
