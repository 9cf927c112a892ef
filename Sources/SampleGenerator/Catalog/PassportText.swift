import CatalogModel
import FileContent
import Wording

/// A document as it lies on the disk.
struct WrittenDocument {
  let plan: PlannedDocument
  let byteCount: Int
  let digest: String
  /// Nil for texts and feeds.
  let rowCount: Int?
}

/// The passport of a data set: `datapackage.yaml` with the elements that Resolution No. 835 adds.
struct PassportText {
  let dataset: PlannedDataset
  let documents: [WrittenDocument]
  let unit: Unit

  static func homepage(of dataset: PlannedDataset) -> String {
    "\(City.site)/vidkryti-dani/\(dataset.slug)"
  }

  private static let commonLaw = "Закон України «Про доступ до публічної інформації»"

  /// The acts by which the information is collected, and what for.
  static func purpose(of dataset: PlannedDataset) -> String {
    [commonLaw, dataset.law].filter { !$0.isEmpty }.joined(separator: ", ")
      + ", постанова Кабінету Міністрів України від 21 жовтня 2015 р. № 835. Призначення: \(dataset.aim)."
  }

  /// The law of the subject alone, for the register of data sets.
  static func law(of dataset: PlannedDataset) -> String {
    dataset.law.isEmpty ? commonLaw : dataset.law
  }

  /// Labels in the order of first use.
  static func formats(of dataset: PlannedDataset) -> [String] {
    dataset.documents.reduce(into: []) { labels, document in
      let label = document.format.uppercased()
      if !labels.contains(label) { labels.append(label) }
    }
  }

  func text() throws -> String {
    var yaml = YAMLText()
    yaml.line("# Паспорт набору даних. Дані вигадані: див. SampleData/README.md.")
    yaml.entry("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    yaml.entry("name", dataset.slug)
    yaml.quoted("id", SeededChoice.identifier(for: dataset.slug))
    yaml.entry("title", dataset.title)
    yaml.folded("description", dataset.summary)
    yaml.folded("purpose", Self.purpose(of: dataset))
    yaml.line("language: [uk]")
    yaml.line()
    yaml.quoted("issued", dataset.issued.iso)
    yaml.quoted("modified", dataset.modified.iso)
    yaml.quoted("data_as_of", dataset.dataAsOf.iso)
    yaml.entry("update_frequency", dataset.frequency)
    yaml.quoted("version", "1.0")
    yaml.line()
    yaml.list("keywords", dataset.keywords)
    yaml.line("theme: [\(dataset.theme)]")
    if !dataset.annexItems.isEmpty {
      yaml.line("# Пункти переліку в редакції від 17.04.2019.")
      yaml.list("annex_items", dataset.annexItems)
    }
    yaml.entry("homepage", Self.homepage(of: dataset))
    yaml.line()
    people(&yaml)
    yaml.line()
    yaml.entry("structure", "structure.csv")
    yaml.line("resources:")
    for document in documents { try resource(document, &yaml) }
    return yaml.text
  }

  private func people(_ yaml: inout YAMLText) {
    yaml.line("contributors:")
    yaml.entry("- title", City.administration, indent: 2)
    yaml.line("roles: [publisher]", indent: 4)
    yaml.entry("- title", unit.responsible, indent: 2)
    yaml.line("roles: [maintainer]", indent: 4)
    yaml.entry("organization", unit.name, indent: 4)
    yaml.entry("email", unit.mailbox, indent: 4)
    yaml.quoted("publisher_edrpou", City.administrationCode)
    yaml.quoted("koatuu", City.koatuu)
    yaml.entry("katottg", City.katottg)
    yaml.line("licenses:")
    yaml.entry("- name", "cc-by", indent: 2)
    yaml.entry("title", "Creative Commons Attribution", indent: 4)
    yaml.entry("path", "http://www.opendefinition.org/licenses/cc-by", indent: 4)
  }

  private func resource(_ document: WrittenDocument, _ yaml: inout YAMLText) throws {
    let plan = document.plan
    guard let format = LawFormat.withExtension(plan.format).first else {
      throw GenerationFailure("\(dataset.slug): format \(plan.format) is not of the Regulation")
    }
    yaml.entry("- name", plan.name, indent: 2)
    yaml.entry("path", "data/\(plan.fileName)", indent: 4)
    yaml.entry("title", title(of: document), indent: 4)
    yaml.entry("description", description(of: document), indent: 4)
    yaml.entry("format", plan.format.uppercased(), indent: 4)
    yaml.entry("mediatype", format.mediaType, indent: 4)
    if ["csv", "json", "geojson", "xml"].contains(plan.format) {
      yaml.entry("encoding", "utf-8", indent: 4)
    }
    if plan.format == "zip" { yaml.entry("compression_format", "ZIP", indent: 4) }
    yaml.line("bytes: \(document.byteCount)", indent: 4)
    yaml.quoted("hash", document.digest, indent: 4)
    yaml.quoted("issued", plan.entry.issued.iso, indent: 4)
    yaml.quoted("modified", plan.entry.modified.iso, indent: 4)
  }

  private func title(of document: WrittenDocument) -> String {
    let entry = document.plan.entry
    let variant = entry.variant < dataset.variants.count ? ", \(dataset.variants[entry.variant].title)" : ""
    return "\(dataset.title)\(variant) – \(entry.period.title)"
  }

  private func description(of document: WrittenDocument) -> String {
    let label = document.plan.format.uppercased()
    guard let rows = document.rowCount else {
      return document.plan.format == "zip"
        ? "Архів \(label) з таблицями, період: \(document.plan.entry.period.title)."
        : "Текстовий документ \(label), дата: \(document.plan.entry.issued.ukrainian)."
    }
    return "Період: \(document.plan.entry.period.title). Формат \(label), рядків: \(rows)."
  }
}
