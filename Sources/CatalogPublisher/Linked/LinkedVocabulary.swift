import CatalogModel
import Wording

/// Addresses of the vocabularies of the Publications Office of the European Union and of IANA, which harvesters know by them.
///
/// The tables were read in public code lists of DCAT-AP tools (secondary); the two frequencies of data that change as needed
/// are matched by sense.
enum LinkedVocabulary {
  private static let authority = "http://publications.europa.eu/resource/authority/"

  static let country = authority + "country/UKR"
  static let openAccess = authority + "access-right/PUBLIC"
  /// The Regulation has documents stay published, with no end foreseen.
  static let availability = authority + "planned-availability/AVAILABLE"
  static let themes = authority + "data-theme"

  static func frequency(_ code: String) -> String? {
    UpdateFrequency(rawValue: code).flatMap { frequencies[$0] }.map { authority + "frequency/" + $0 }
  }

  private static let frequencies: [UpdateFrequency: String] = [
    .moreThanDaily: "CONT", .daily: "DAILY", .weekly: "WEEKLY", .monthly: "MONTHLY", .quarterly: "QUARTERLY",
    .halfYearly: "ANNUAL_2", .yearly: "ANNUAL", .onChange: "IRREG", .unscheduled: "IRREG",
    .noLongerUpdated: "NEVER",
  ]

  /// By the name of a group of the national portal.
  static func theme(_ group: String) -> String? {
    themeCodes[group.lowercased()].map { authority + "data-theme/" + $0 }
  }

  private static let themeCodes = [
    "derzhava": "GOVE", "podatky": "ECON", "ekonomika": "ECON", "energetyka": "ENER", "transport": "TRAN",
    "ekolohiia": "ENVI", "molod-i-sport": "EDUC", "okhorona-zdorovia": "HEAL", "rehionalnyi-rozvytok": "REGI",
    "sotsialnyi-zakhyst": "SOCI", "finansy": "ECON", "iustytsiia": "JUST",
  ]

  /// What kind of holder a name tells of; nil when it tells of none for sure.
  static func publisherType(_ name: String) -> String? {
    let text = name.lowercased()
    let kind = publisherTypes.first { words, _ in words.contains { text.contains($0) } }?.kind
    return kind.map { "http://purl.org/adms/publishertype/" + $0 }
  }

  private static let publisherTypes: [(words: [String], kind: String)] = [
    (["міністерство", "державна служба україни", "державне агентство україни"], "NationalAuthority"),
    (
      ["обласна рада", "обласна державна адміністрація", "обласна військова адміністрація"],
      "RegionalAuthority"
    ),
    (
      [
        "міська рада", "міської ради", "селищна рада", "селищної ради", "сільська рада", "сільської ради",
        "районна рада", "районної ради", "районна державна адміністрація", "районна військова адміністрація",
        "міська військова адміністрація", "військово-цивільна адміністрація міста",
      ], "LocalAuthority"
    ),
  ]

  /// By a code of two letters.
  static func language(_ code: String) -> String? {
    languageCodes[code.lowercased()].map { authority + "language/" + $0 }
  }

  private static let languageCodes = [
    "uk": "UKR", "en": "ENG", "ru": "RUS", "pl": "POL", "ro": "RON", "hu": "HUN", "de": "DEU", "fr": "FRA",
    "bg": "BUL", "sk": "SLK", "crh": "CRH",
  ]

  /// By the key of a format.
  static func fileType(_ format: String) -> String? {
    fileTypes[format.lowercased()].map { authority + "file-type/" + $0 }
  }

  private static let fileTypes = Dictionary(
    uniqueKeysWithValues: [
      "csv", "tsv", "xlsx", "xls", "ods", "xml", "json", "geojson", "kml", "kmz", "shp", "zip", "pdf", "doc",
      "docx",
      "odt", "txt", "rtf", "html", "png", "jpeg", "tiff", "gif", "svg", "mp3", "mp4", "rdf", "gtfs",
    ].map { ($0, $0.uppercased()) } + [("jpg", "JPEG"), ("yaml", "YAML"), ("gz", "GZIP"), ("7z", "7Z")])

  /// `text/csv` as IANA has it; nil for what is no media type.
  static func mediaType(_ name: String) -> String? {
    let parts = name.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|^`\\;".utf8.contains($0) }
    guard parts.count == 2, isPlain, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return "http://www.iana.org/assignments/media-types/" + name.lowercased()
  }

  /// By the names of the Open Definition.
  static func licence(_ name: String) -> String? {
    licences[name.uppercased().replacing(" ", with: "-")].map { authority + "licence/" + $0 }
  }

  private static let licences = [
    "CC-BY-4.0": "CC_BY_4_0", "CC-BY-SA-4.0": "CC_BY_SA_4_0", "CC0-1.0": "CC0", "CC-ZERO": "CC0",
    "ODC-BY-1.0": "ODC_BY", "ODBL-1.0": "ODC_BL", "ODC-ODBL-1.0": "ODC_BL", "PDDL-1.0": "ODC_PDDL",
    "ODC-PDDL-1.0": "ODC_PDDL",
  ]
}
