import CatalogModel
import FileContent
import Wording

/// Documents are in allowed formats that are not open.
struct FormatNotOpen: DocumentGroupRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "формат дозволено, але він не відкритий", en: "an allowed format that is not open"),
    reason: LocalizedText(
      uk:
        "Щоб прочитати такий документ, може знадобитися певна програма. Які формати відкриті, встановлено непрямо.",
      en:
        "Reading such a document may need a certain program. Which formats are open is established indirectly."
    ),
    cure: LocalizedText(
      uk:
        "Якщо можете, додайте поруч той самий документ у відкритому форматі: таблицю – CSV або ODS, текст – ODT чи RTF.",
      en: "If you can, add the same document in an open format: a table as CSV or ODS, a text as ODT or RTF."),
    basis: .formats)

  func check(_ group: DocumentGroup, _ findings: inout Findings) {
    // A document whose open twin is published too, `2020.xlsx` with `2020.csv`, is no loss.
    let open = Set(group.members.filter { $0.format.isOpen == true }.map { Self.stem($0.path) })
    // Of XLS and DOC more is said elsewhere.
    let closed = group.members.filter {
      $0.format.isOpen == false && !FileFormat.legacy.contains($0.format)
        && !open.contains(Self.stem($0.path))
    }
    guard !closed.isEmpty else { return }
    let list = DocumentGroup.list(closed)
    findings.add(
      LocalizedText(uk: "формат не є відкритим: \(list)", en: "the format is not open: \(list)"),
      in: group.file(of: closed),
      at: group.place)
  }

  private static func stem(_ path: String) -> Substring {
    path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
  }
}
