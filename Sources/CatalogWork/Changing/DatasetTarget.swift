import CatalogEditing
import CatalogModel
import FileContent
import Wording

/// The data set that a verb is to change, found by name, title or folder.
struct DatasetTarget {
  let opened: OpenedCatalog
  let dataset: Dataset
  let language: Language

  /// A folder that is a data set is taken as it is; everything else is looked for in the catalogue.
  init(_ set: String, in path: String, _ request: CatalogRequest) throws(Stop) {
    if set.contains("/"), let opened = try? CatalogReader.open(set), opened.catalog.kind == .dataset {
      try self.init(set, opened, request)
    } else {
      try self.init(set, request.openSound(path), request)
    }
  }

  init(_ set: String, _ opened: OpenedCatalog, _ request: CatalogRequest) throws(Stop) {
    self.opened = opened
    language = request.language(opened.catalog)
    let only = opened.catalog.kind == .dataset ? opened.catalog.datasets.first : nil
    guard let dataset = only ?? opened.catalog.dataset(meantBy: set) else {
      throw Stop(unknownSet: set, in: opened.catalog, language: language)
    }
    self.dataset = dataset
  }

  var passportPath: String { opened.location(of: dataset.passport.file) }

  /// The passport as a text that can be edited.
  func passport() throws(Stop) -> TreeText {
    try opened.editable(dataset.passport.file, language: language)
  }

  func edit(_ body: () throws(EditFault) -> Void) throws(Stop) {
    do throws(EditFault) {
      try body()
    } catch {
      throw Stop(error, in: dataset.passport.file, language: language)
    }
  }
}

extension OpenedCatalog {
  /// The path of a file of the catalogue for the system.
  func location(of file: String) -> String {
    (tree as? FolderTree)?.absolute(file) ?? file
  }

  func editable(_ file: String, language: Language) throws(Stop) -> TreeText {
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try tree.read(file)
    } catch {
      throw Stop(
        uk: "Не вдалося прочитати файл «\(file)».", en: "Cannot read the file \(file).", language: language)
    }
    do throws(EditFault) {
      return try TreeText(bytes, syntax: TreeText.Syntax(path: file))
    } catch {
      throw Stop(error, in: file, language: language)
    }
  }
}

extension WritePlan {
  func carryOut(_ note: ChangeNote? = nil, language: Language) throws(Stop) {
    do throws(WritePlanFault) {
      try carryOut(note)
    } catch {
      throw Stop(error, language: language)
    }
  }

  /// What changed in passports and settings, line by line; paths as in the catalogue.
  func changes(in opened: OpenedCatalog) -> String {
    let root = opened.location(of: "")
    return steps.compactMap { path, step in
      guard case .replace(let old, let new) = step, !path.hasSuffix(".csv") else { return nil }
      let shown = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
      return shown + "\n" + LineChanges(from: old, to: new).text
    }.joined()
  }
}
