/// Names of files that have a meaning in a catalogue, apart from documents.
package enum FileNames {
  package static let catalog = ["catalog.yaml", "catalog.yml"]
  package static let passports = ["datapackage.yaml", "datapackage.yml", "datapackage.json"]
  package static let defaultStructure = "structure.csv"
  /// What may describe the columns of a set whose passport names no file; the first that is there does.
  static let structures = [defaultStructure, "structure.xlsx", "structure.ods"]
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

  /// What no check is about in a folder of data: programs, licences, notes for people, hidden files.
  package static func isNoData(_ name: String) -> Bool { isNeverADocument(name) || isOfRepository(name) }

  /// Beside the data in a repository, and no data: programs, licences, notes for people.
  static func isOfRepository(_ name: String) -> Bool {
    let lower = name.lowercased()
    if namesOfTools.contains(lower) { return true }
    let parts = lower.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
    if endingsOfPrograms.contains(ending) { return true }
    let beginning = String(lower.prefix { $0 != "." && $0 != "-" && $0 != "_" })
    return notes.contains(beginning) && ["", "txt", "md", "rst", "adoc", "html", "pdf"].contains(ending)
  }

  /// Texts about a repository, by their names up to a point.
  private static let notes: Set<String> = [
    "license", "licence", "copying", "copyright", "notice", "authors", "contributors", "contributing",
    "changelog",
    "codeowners", "citation", "makefile", "dockerfile", "requirements", "procfile", "gemfile", "rakefile",
    "pipfile",
  ]

  private static let namesOfTools: Set<String> = [
    "package.json", "package-lock.json", "tsconfig.json", "composer.json", "renv.lock", "yarn.lock",
    "index.html",
    "docker-compose.yml", "docker-compose.yaml", "environment.yml", "mkdocs.yml", "_config.yml",
  ]

  /// Of programs and what goes with them.
  private static let endingsOfPrograms: Set<String> = [
    "py", "pyc", "ipynb", "r", "rmd", "qmd", "rproj", "sh", "bash", "bat", "cmd", "ps1", "js", "mjs", "ts",
    "jsx", "tsx",
    "rb", "pl", "php", "go", "rs", "swift", "java", "kt", "scala", "c", "h", "cpp", "cs", "jl", "lua", "awk",
    "make", "mk",
    "css", "scss", "toml", "ini", "cfg", "lock", "md", "rst", "adoc", "vba", "bas",
  ]

  /// An empty table that `dani init` lays beside the passport; what makes it one is also that it holds no data.
  static func isTemplate(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == template + ".csv" || name.hasPrefix(template + "-") && name.hasSuffix(".csv")
  }
}
