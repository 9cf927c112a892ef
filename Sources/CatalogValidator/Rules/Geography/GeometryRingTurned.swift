import CatalogModel
import FileContent
import Wording

/// Outlines of polygons in GeoJSON turn with the clock, or holes against it.
struct GeometryRingTurned: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "межі полігонів обходять не в той бік", en: "outlines of polygons that turn the wrong way"),
    reason: LocalizedText(
      uk:
        "RFC\u{A0}7946 (розділ 3.1.6): зовнішня межа йде проти годинникової стрілки, межа отвору – за нею. Більшість програм "
        + "це пробачає, деякі зафарбують усе, крім об’єкта.",
      en:
        "RFC 7946 (section 3.1.6): the outline turns against the clock, a hole with it. Most programs forgive it, some "
        + "paint everything but the object."),
    cure: LocalizedText(
      uk: "Вивантажте шар із параметром RFC\u{A0}7946 (у QGIS: RFC7946=YES).",
      en: "Export the layer with the option RFC 7946 (in QGIS: RFC7946=YES)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.ringTurned, of: subject) { first, total in
      first == .hole
        ? LocalizedText(
          uk:
            "меж полігонів, які обходять не в той бік: \(total), тут перша – отвір проти годинникової стрілки",
          en: "outlines that turn the wrong way: \(total), the first is here, a hole against the clock")
        : LocalizedText(
          uk: "меж полігонів, які обходять не в той бік: \(total), тут перша – за годинниковою стрілкою",
          en: "outlines that turn the wrong way: \(total), the first is here, with the clock")
    }
  }
}
