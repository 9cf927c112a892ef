package import CatalogModel
import FileContent
import Wording

/// A required data set before anything was filled in: its folder with a passport draft, the structure and empty
/// tables from the recommended structures.
package struct DatasetDraft: Sendable {
  /// What the annex says of it.
  package enum Requirement: Sendable {
    case item(AnnexItem)
    /// A number of the annex whose title no source gives.
    case untitled(AnnexSection, number: Int, edition: String)
  }

  package let requirement: Requirement
  /// Name of the folder and of the set.
  package let name: String
  package let tables: [RecommendedStructure]
  /// The items of another edition that the tables were recommended for; empty when they are the item’s own. That the
  /// items answer one another is inferred.
  package let relatives: [CrosswalkLink]

  init(_ requirement: Requirement, name: String, of annex: Annex) {
    self.requirement = requirement
    self.name = name
    guard case .item(let item) = requirement else {
      (tables, relatives) = ([], [])
      return
    }
    let own = RecommendedStructure.tables(for: item.id)
    guard own.isEmpty else {
      (tables, relatives) = (own, [])
      return
    }
    relatives = annex.editions.filter { $0.name != item.edition }.flatMap { edition in
      annex.counterparts(of: item.id, in: edition).filter {
        !RecommendedStructure.tables(for: $0.id).isEmpty
      }
    }
    tables = relatives.flatMap { RecommendedStructure.tables(for: $0.id) }
  }

  /// By path inside the folder of the set.
  package var files: [DraftFile] {
    let passport = DraftFile(path: "datapackage.yaml", text: PassportDraft(self).text)
    let templates = zip(tables, templateNames).map { table, name in
      DraftFile(path: name, text: CSVText.line(table.columns.map(\.name)))
    }
    return [passport, DraftFile(path: FileNames.defaultStructure, text: structureText)] + templates
  }

  /// By the names of the tables, when there are several; two items may have tables of one name.
  private var templateNames: [String] {
    guard tables.count > 1 else { return [FileNames.template + ".csv"] }
    var taken: [String: Int] = [:]
    return tables.map { table in
      let name = table.table.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      taken[name, default: 0] += 1
      let number = taken[name].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
      return "\(FileNames.template)-\(name)\(number).csv"
    }
  }

  /// One table after another, each with its header; the header alone where no structure is recommended.
  private var structureText: String {
    let header = ["name", "title", "description", "datatype", "required"]
    let blocks = tables.map { table in
      CSVText.text([header] + table.columns.map(\.structureRow))
    }
    return blocks.isEmpty ? CSVText.line(header) : blocks.joined()
  }
}

/// A file of a new catalogue.
package struct DraftFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension RecommendedStructure.Column {
  fileprivate var structureRow: [String] {
    [name, title, hints.joined(separator: "; "), datatype, isRequired ? "true" : "false"]
  }

  /// What the recommendation says of the values.
  private var hints: [String] {
    var hints = rules.compactMap { Self.hints[$0] }
    if !allowedValues.isEmpty { hints.append("Можливі значення: " + allowedValues.joined(separator: ", ")) }
    if isPersonal { hints.append("Може містити персональні дані: лише якщо оприлюднення дозволяє закон") }
    return hints
  }

  private static let hints = [
    "null_if_absent": "Якщо значення немає – null",
    "iso8601": "Дата за ISO 8601: 2025-06-01",
    "edrpou8": "Код ЄДРПОУ: 8 цифр",
    "decimal_point": "Дробову частину відділяє крапка",
    "url": "Адреса, що починається з http:// або https://",
    "comma_list": "Кілька значень – через кому",
    "katottg": "Код КАТОТТГ: UA і 17 цифр",
    "anonymise": "Знеособіть",
    "no_personal_tax_number": "Без РНОКПП фізичних осіб",
  ]
}

extension DatasetDraft {
  /// A draft for each requirement, under names that no two share.
  static func drafts(for requirements: [Requirement], of annex: Annex) -> [DatasetDraft] {
    let short = requirements.map(shortName)
    let counts = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    return zip(requirements, short).map { requirement, short in
      // Of sets with the same first words none may take them: the whole title tells them apart.
      let wanted = counts[short] == 1 ? short : longName(requirement)
      let name =
        taken.contains(wanted)
        ? (2...).lazy.map { "\(wanted)-\($0)" }.first { !taken.contains($0) } ?? wanted : wanted
      taken.insert(name)
      return DatasetDraft(requirement, name: name, of: annex)
    }
  }

  /// As the list has it, else from the first words of the title, up to a comma or a bracket: `dovidnyk-pidpryiemstv`.
  private static func shortName(_ requirement: Requirement) -> String {
    guard case .item(let item) = requirement else { return number(requirement) }
    if let name = item.shortName { return name }
    let clause = String(item.title.prefix { !",(;".contains($0) })
    // «Дані про дитячі, спортивні та інші майданчики»: one word out of a sentence says too little.
    let isTooShort = subject(of: clause) != clause && !subject(of: clause).trimmingBlanks.contains(" ")
    return name(from: isTooShort ? item.title : clause, limit: 60) ?? number(requirement)
  }

  private static func longName(_ requirement: Requirement) -> String {
    guard case .item(let item) = requirement else { return number(requirement) }
    return name(from: item.title, limit: 90) ?? number(requirement)
  }

  /// `all-012`, for what has no title.
  private static func number(_ requirement: Requirement) -> String {
    switch requirement {
    case .item(let item): Transliteration.slug(item.id)
    case .untitled(let section, let number, _):
      Transliteration.slug(section.rawValue) + "-"
        + String(repeating: "0", count: max(0, 3 - "\(number)".count))
        + "\(number)"
    }
  }

  private static func name(from title: String, limit: Int) -> String? {
    var words = Transliteration.slug(subject(of: title), limit: limit).split(separator: "-")
    while let last = words.last, words.count > 1, particles.contains(String(last)) { words.removeLast() }
    let name = words.joined(separator: "-")
    return name.utf8.count > 1 ? name : nil
  }

  private static func subject(of title: String) -> String {
    let opening = emptyOpenings.first { title.hasPrefix($0 + " ") }
    return opening.map { String(title.dropFirst($0.count + 1)) } ?? title
  }

  /// Words that every other title begins with and that tell nothing apart.
  private static let emptyOpenings = [
    "Дані про", "Дані щодо", "Інформація про", "Інформація із", "Відомості про",
  ]

  /// A name does not end with these.
  private static let particles: Set<String> = [
    "ta", "i", "y", "v", "u", "z", "zi", "iz", "na", "do", "dlia", "pro", "po", "za", "shcho", "iaki", "yaki",
    "shchodo", "abo", "chy", "o", "vid", "pid", "pry", "tomu", "chysli",
  ]
}
