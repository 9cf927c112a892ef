import CatalogModel
import FileContent
import TableValues
import Wording

/// Latitudes or longitudes are in degrees and minutes.
struct CoordinatesInMinutes: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "координати в градусах і мінутах",
      en: "coordinates in degrees and minutes"),
    reason: LocalizedText(
      uk:
        "Програми читають координати як десяткові градуси; «49° 11’ 0″» для них текст, і точки на карту не потраплять.",
      en:
        "Programs read coordinates as decimal degrees; “49° 11’ 0″” is text to them, and the points do not appear on a map."
    ),
    cure: LocalizedText(
      uk: "Перерахуйте у десяткові градуси: градуси + мінути/60 + секунди/3600.",
      en: "Convert them to decimal degrees: degrees + minutes/60 + seconds/3600."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.degrees?.inMinutes else { return }
    findings.add(
      problem,
      LocalizedText(
        uk:
          "\(column.label.uk): градуси й мінути замість десяткових градусів, значень \(column.share(problem).uk)",
        en:
          "\(column.label.en): degrees and minutes in place of decimal degrees, values \(column.share(problem).en)"
      ),
      of: subject)
  }
}
