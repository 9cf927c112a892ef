import CatalogModel
import FileContent

/// The data set that a command is to change, found by name, title or folder.
struct DatasetTarget {
  let opened: OpenedCatalog
  let dataset: Dataset
  let language: Language

  /// A folder that is a data set is taken as it is; everything else is looked for in the catalogue.
  init(_ set: String, in path: String, _ options: CatalogOptions) throws {
    if set.contains("/"), let opened = try? CatalogReader.open(set), opened.catalog.kind == .dataset {
      try self.init(set, opened, options)
    } else {
      try self.init(set, options.open(path), options)
    }
  }

  init(_ set: String, _ opened: OpenedCatalog, _ options: CatalogOptions) throws {
    self.opened = opened
    language = options.language(opened.catalog)
    let only = opened.catalog.kind == .dataset ? opened.catalog.datasets.first : nil
    guard let dataset = only ?? opened.catalog.dataset(named: set) else {
      throw Stop(unknownSet: set, in: opened.catalog, language: language)
    }
    self.dataset = dataset
  }

  var passportPath: String { opened.location(of: dataset.passport.file) }

  /// The passport as a text that can be edited.
  func passport() throws -> TreeText {
    try opened.editable(dataset.passport.file, language: language)
  }

  func edit(_ body: () throws(EditFault) -> Void) throws {
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

  func editable(_ file: String, language: Language) throws -> TreeText {
    let bytes: [UInt8]
    do {
      bytes = try tree.read(file)
    } catch {
      throw Stop(
        uk: "Не вдалося прочитати файл «\(file)».", en: "Cannot read the file \(file).", language: language)
    }
    do {
      return try TreeText(bytes, syntax: TreeText.Syntax(path: file))
    } catch {
      throw Stop(error, in: file, language: language)
    }
  }
}

extension WritePlan {
  func carryOut(language: Language) throws {
    do throws(WritePlanFault) {
      try carryOut()
    } catch {
      throw Stop(error, language: language)
    }
  }

  /// What changed in files that were there, line by line; paths as in the catalogue.
  func changes(in opened: OpenedCatalog) -> String {
    let root = opened.location(of: "")
    return steps.compactMap { path, step in
      guard case .replace(let old, let new) = step else { return nil }
      let shown = path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
      return shown + "\n" + LineChanges(from: old, to: new).text
    }.joined()
  }
}

extension Stop {
  init(_ fault: EditFault, in file: String, language: Language) {
    switch fault.kind {
    case .broken:
      self.init(
        uk: "Файл «\(file)» пошкоджено, рядок \(fault.line). Нічого не змінено. Докладно: dani check.",
        en: "The file \(file) is broken, line \(fault.line). Nothing was changed. Details: dani check.",
        language: language)
    case .noSuchPlace, .notCertain:
      let lines = fault.lines.map { "\n  " + $0 }.joined()
      self.init(
        uk: "Файл «\(file)» не змінено: місце \(fault.pointer) не вдалося змінити, не зачепивши решти. "
          + (lines.isEmpty
            ? "Зробіть це вручну, рядок \(fault.line)." : "Впишіть вручну біля рядка \(fault.line):\(lines)"),
        en:
          "The file \(file) was not changed: \(fault.pointer) could not be changed without touching the rest. "
          + (lines.isEmpty
            ? "Do it by hand, line \(fault.line)." : "Write by hand near line \(fault.line):\(lines)"),
        language: language)
    }
  }

  init(_ fault: WritePlanFault, language: Language) {
    switch fault {
    case .changedMeanwhile(let path):
      self.init(
        uk: "Файл «\(path)» тим часом змінив хтось інший. Повторіть команду.",
        en: "Somebody else changed \(path) in the meantime. Repeat the command.", language: language)
    case .exists(let path):
      self.init(
        uk: "Файл «\(path)» уже є, його не змінено.", en: "The file \(path) exists and was not changed.",
        language: language)
    case .unreadable(let path, _):
      self.init(
        uk: "Не вдалося прочитати «\(path)».", en: "Cannot read \(path).", language: language)
    case .unwritable(let fault):
      let stop = Stop(fault)
      self.init(uk: stop.message.uk, en: stop.message.en, language: language)
    }
  }
}
