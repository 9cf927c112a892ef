import CatalogModel
import FileContent
import FileConversion

/// Names of the copies of a file in a folder: its own with another extension, and that of the sheet when there
/// are several.
struct CopyNames {
  let files: [String]

  init(
    _ path: String, _ examination: ContentExamination, _ tables: [TableConversion.TableIndex],
    _ format: TableConversion.Format
  ) {
    let stem = FileName(path).stem
    guard format != .xlsx, tables.count > 1 else {
      files = ["\(stem).\(format.rawValue)"]
      return
    }
    var taken: Set<String> = []
    files = tables.map { table in
      let sheet = (examination.tables[table].name ?? "").map { "/\\\0".contains($0) ? "_" : $0 }
      var file = "\(stem)-\(String(sheet)).\(format.rawValue)"
      if !taken.insert(file.lowercased()).inserted {
        file = "\(stem)-\(String(sheet))-\(table + 1).\(format.rawValue)"
      }
      return file
    }
  }
}
