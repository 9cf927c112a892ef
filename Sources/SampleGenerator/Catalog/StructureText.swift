import FileContent

/// `structure.csv`: what each column means.
enum StructureText {
  private static let header = ["name", "title", "description", "datatype", "required"]

  static func text(of columns: [SampleColumn]) -> String {
    CSVText.text(
      [header]
        + columns.map { [$0.name, $0.title, $0.description, $0.datatype, $0.isRequired ? "true" : "false"] })
  }

  /// Of a feed: every column of every table, `stops.stop_id`.
  static func textOfFeed() -> String {
    let rows = GTFSFeed.tables.flatMap { table in
      let name = table.file.prefix { $0 != "." }
      return table.columns.map { column in
        [
          "\(name).\(column)", "Таблиця \(name), стовпець \(column)", "За специфікацією GTFS", "string",
          "true",
        ]
      }
    }
    return CSVText.text([header] + rows)
  }

  /// Of texts without a table: the parts of which they consist.
  static func textOfDocuments() -> String {
    CSVText.text([
      header,
      ["title", "Назва документа", "Перший заголовок тексту", "string", "true"],
      ["section", "Розділ", "Нумерований заголовок розділу", "string", "true"],
      ["text", "Зміст розділу", "Текст українською мовою", "string", "true"],
    ])
  }
}
