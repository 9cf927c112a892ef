import CatalogModel
import FileContent
import Wording

/// A licence that is not one of open data, or that forbids what the law allows.
struct LicenseUnknown: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "невідома ліцензія", en: "an unknown licence"),
    reason: LocalizedText(
      uk: "Відкриті дані дозволено вільно використовувати, зокрема комерційно, з посиланням на джерело.",
      en: "Open data may be used freely, also commercially, with a reference to the source."),
    cure: LocalizedText(
      uk: "Запишіть ліцензію порталу: cc-by, http://www.opendefinition.org/licenses/cc-by.",
      en: "Write the licence of the portal: cc-by, http://www.opendefinition.org/licenses/cc-by."),
    basis: .portalPractice)

  /// Open licences by their identifiers of Open Definition and of SPDX.
  private static let open: Set<String> = [
    "cc-by", "cc-by-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-4.0", "cc-by-sa", "cc-by-sa-1.0",
    "cc-by-sa-2.0", "cc-by-sa-2.5", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-zero", "cc0", "cc0-1.0", "cc-pddc",
    "odc-by",
    "odc-by-1.0", "odc-odbl", "odc-odbl-1.0", "odbl", "odbl-1.0", "odc-pddl", "odc-pddl-1.0", "pddl",
    "pddl-1.0",
    "other-open", "other-pd", "other-at", "public-domain", "publicdomain", "ogl-uk", "ogl-uk-1.0",
    "ogl-uk-2.0", "ogl-uk-3.0", "uk-ogl", "ogl-canada-2.0", "ogl-canada", "against-drm", "dsl", "fal",
    "fal-1.3", "lal-1.2",
    "lal-1.3", "gfdl", "gfdl-1.3-no-cover-texts-no-invariant-sections", "geogratis", "hesa-withrights",
    "localauth-withrights",
    "met-office-cp", "mirosl", "mirbsd", "ukclickusepsi", "ukcrown", "ukcrown-withrights", "ukpsi",
    "dl-de-by-2.0",
    "dl-de-zero-2.0", "etalab-2.0", "lo-fr-2.0", "nlod", "nlod-1.0", "nlod-2.0", "iodl-2.0",
    "cdla-permissive-1.0", "cdla-permissive-2.0", "cdla-sharing-1.0", "mit", "apache-2.0", "bsd-2-clause",
    "bsd-3-clause",
    "gpl-2.0", "gpl-3.0", "agpl-3.0", "lgpl-3.0", "mpl-2.0", "isc", "unlicense",
  ]

  /// Whether the text is the identifier of an open licence, or an address that ends in one: …/licenses/cc-by,
  /// …/publicdomain/zero/1.0/.
  private static func isOpen(_ license: String) -> Bool {
    let path = license.pathSteps.map { String($0) }
    if path.contains(where: open.contains) { return true }
    return license.contains("creativecommons.org") && ["by", "by-sa", "zero"].contains { path.contains($0) }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    for (index, license) in (passport.root["licenses"]?.items ?? []).enumerated() {
      let pointer = "/licenses/\(index)"
      let name = license["name"].textElement
      let element = name.isMissing ? license["path"].textElement : name
      guard case .value(let text, let range) = element else {
        // A list in which no licence has a name is a missing element.
        guard license.isMap, element.isMissing, passport.licenses.value != nil else { continue }
        findings.add(
          LocalizedText(
            uk: "ліцензія без назви (name) і адреси (path)", en: "a licence without a name and a path"),
          in: passport.file, at: license.range, pointer: pointer, expected: "cc-by")
        continue
      }
      let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) })
      let isCreativeCommons = words.contains("creativecommons") || words.contains("cc")
      if isCreativeCommons, words.contains("nc") || words.contains("nd") {
        findings.add(
          LocalizedText(
            uk: "ліцензія забороняє комерційне використання або зміни, а закон їх дозволяє",
            en: "the licence forbids commercial use or changes, which the law allows"),
          in: passport.file, at: range, pointer: pointer, expected: "cc-by", found: text, severity: .warning,
          basis: .accessLaw)
      } else if !Self.isOpen(text.lowercased()) {
        findings.add(
          LocalizedText(
            uk: "такої ліцензії відкритих даних не знаємо", en: "this is no known licence of open data"),
          in: passport.file, at: range, pointer: pointer, expected: "cc-by", found: text)
      }
    }
  }
}
