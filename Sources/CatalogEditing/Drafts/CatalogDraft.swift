package import CatalogModel
import Wording

/// A new catalogue: what the annex requires of a holder on a day, as folders that wait to be filled.
package struct CatalogDraft: Sendable {
  /// What is known of the publisher; the rest is left to be written into `catalog.yaml`.
  package struct Holder: Sendable {
    package var name: String?
    package var edrpou: String?
    package var katottg: String?
    package var url: String?
    package var email: String?

    package init() {}
  }

  package let edition: AnnexEdition
  package let sections: [AnnexSection]
  /// In the order of the annex; numbers without a title come last in their section.
  package let datasets: [DatasetDraft]
  private let holder: Holder

  /// - Parameter sections: in any order; at least one.
  package init(edition: AnnexEdition, of annex: Annex, sections: Set<AnnexSection>, holder: Holder) {
    self.edition = edition
    self.sections = AnnexSection.allCases.filter(sections.contains)
    self.holder = holder
    let requirements = self.sections.flatMap { section in
      annex.items(edition: edition, sections: [section]).map(DatasetDraft.Requirement.item)
        + annex.untitledNumbers(edition: edition, section: section).map {
          .untitled(section, number: $0, edition: edition.name)
        }
    }
    datasets = DatasetDraft.drafts(for: requirements, of: annex)
  }

  /// By path inside the folder of the catalogue.
  package var files: [DraftFile] {
    let settings = DraftFile(path: FileNames.catalog[0], text: settingsText)
    return [settings]
      + datasets.flatMap { dataset in
        dataset.files.map { DraftFile(path: "datasets/\(dataset.name)/\($0.path)", bytes: $0.bytes) }
      }
  }

  /// Sets whose columns somebody recommends.
  package var withTables: Int { datasets.count { !$0.tables.isEmpty } }

  /// Sets whose columns are recommended for items of another edition that seem to answer theirs.
  package var withInferredTables: Int { datasets.count { !$0.relatives.isEmpty } }

  /// Numbers of the annex without a known title.
  package var untitled: Int {
    datasets.count { dataset in
      if case .untitled = dataset.requirement { true } else { false }
    }
  }

  private var settingsText: String {
    let names = sections.map { "«\($0.title.uk)»" }.joined(separator: ", ")
    let lines =
      [
        "# Каталог відкритих даних. Впишіть відомості після двокрапок. Рядки з # – пояснення, їх можна стерти.",
        "schema_version: 1",
        "",
        "publisher:",
        "  # Повне офіційне найменування розпорядника інформації.",
        "  name:" + value(holder.name),
        "  # 8 цифр у лапках.",
        "  edrpou:" + value(holder.edrpou),
        "  # Код громади: UA і 17 цифр.",
        "  katottg:" + value(holder.katottg),
        "  # Адреса, під якою на вашому сайті лежатимуть файли: https://…",
        "  url:" + value(holder.url),
        "  # Електронна пошта для запитань про дані.",
        "  email:" + value(holder.email),
        "",
      ]
      + DraftComment.lines(
        "Розділи переліку, що вас стосуються: \(names). Набори створено за редакцією \(edition.name).")
      + ["annex:", "  sections: [\(sections.map(\.rawValue).joined(separator: ", "))]"] + Self.examples
    return lines.joined(separator: "\n") + "\n"
  }

  private func value(_ text: String?) -> String {
    text.map { " " + ScalarText.yaml(.text($0), .asNeighbour, inFlow: false) } ?? ""
  }

  /// What most catalogues come to need, to be uncommented.
  private static let examples = [
    "",
    "# Рішення, яким визначено набори й строки їх оновлення. Приберіть # і впишіть своє.",
    "# decision:",
    "#   title: Про оприлюднення наборів даних",
    "#   number: \"12\"",
    "#   date: \"2025-06-02\"",
    "#   terms:",
    "#     - dataset: ім’я папки набору",
    "#       unit: підрозділ",
    "#       responsible: Прізвище Ім’я По батькові, посада",
    "#       email: poshta@example.gov.ua",
    "#       frequency: monthly",
    "",
    "# Набори з переліку, яких у вас немає: папку такого набору вилучіть, а причину зазначте тут.",
    "# absent:",
    "#   - item: all-004",
    "#     reason: не належить до компетенції розпорядника",
  ]
}
