/// Names of files that have a meaning in a catalogue, apart from documents.
package enum FileNames {
  package static let catalog = ["catalog.yaml", "catalog.yml"]
  package static let passports = ["datapackage.yaml", "datapackage.yml", "datapackage.json"]
  package static let defaultStructure = "structure.csv"
  /// `template.csv`, `template-organizations.csv`.
  package static let template = "template"

  /// Left behind by office programs and by systems; never data.
  package static func isOfficeJunk(_ name: String) -> Bool {
    name.hasPrefix("~$") || name.hasPrefix(".~lock.")
      || ["thumbs.db", "desktop.ini", ".ds_store"].contains(name.lowercased())
  }

  /// Files that belong to a data set and are not documents: notes for people and hidden files.
  package static func isNeverADocument(_ name: String) -> Bool {
    name.hasPrefix(".") || name.uppercased().hasPrefix("README")
  }

  /// An empty table that `dani init` lays beside the passport; what makes it one is also that it holds no data.
  static func isTemplate(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == template + ".csv" || name.hasPrefix(template + "-") && name.hasSuffix(".csv")
  }
}
