import CatalogModel
import FileContent
import Wording

/// GeoJSON is not built as RFC 7946 describes.
struct GeometryBroken: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "GeoJSON побудовано неправильно", en: "GeoJSON that is built wrongly"),
    reason: LocalizedText(
      uk: "Карта не покаже такого об’єкта або не відкриє файлу зовсім (RFC\u{A0}7946).",
      en: "A map does not show such an object, or does not open the file at all (RFC 7946)."),
    cure: LocalizedText(
      uk: "Вивантажте шар із геоінформаційної системи ще раз; межі полігонів замкніть.",
      en: "Export the layer from the geographic system once more; close the outlines of polygons."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let faults = subject.content?.faults else { return }
    let listed = faults.detailed(.geometryBroken)
    for (index, fault) in listed.enumerated() {
      // An object without attributes is shown all the same.
      let rest = index == listed.count - 1 ? faults.total(.geometryBroken) - listed.count : 0
      findings.add(
        LocalizedText(
          uk: "в об’єкті GeoJSON немає або неправильно записано «\(fault.detail.rawValue)»",
          en: "the GeoJSON object lacks “\(fault.detail.rawValue)”, or it is written wrongly"),
        in: subject.path, at: fault.place, severity: fault.detail == .properties ? .warning : nil,
        andMore: rest)
    }
    findings.add(.ringBroken, of: subject) { positions in
      LocalizedText(
        uk: "межа полігона не замкнена або має менше чотирьох точок (точок: \(positions))",
        en: "the outline of the polygon is not closed or has fewer than four points (points: \(positions))")
    }
  }
}
