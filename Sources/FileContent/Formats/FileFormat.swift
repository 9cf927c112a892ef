/// The formats that open data come in, as the Regulation and the portal name them.
package enum FileFormat: String, CaseIterable, Sendable {
  // Tables and other structured data.
  case csv, tsv, xlsx, xls, ods, json, jsonLines, yaml, xml, rdf, turtle, nTriples, parquet, sql
  // Text.
  case txt, rtf, odt, doc, docx, pdf, html, xhtml, pptx
  // Images.
  case jpeg, png, gif, tiff, bmp, svg, webp
  // Sound and video.
  case mp3, wav, mka, mp4, mpeg, avi, mkv, mks, mk3d, flv, swf
  // Archives.
  case zip, sevenZip, gzip, bzip2, tar, rar
  // Geography.
  case geoJSON, geoTIFF, shapefile, kml, kmz, gpx, gml, gtfs, dxf, dmf, midMif, loc, arinc, aixm, geoPackage

  /// How passports should write it: `CSV`, `GeoJSON`, `7z`.
  package var key: String { facts.key }
  /// The IANA name where there is one.
  package var mediaType: String { facts.mediaType }
  /// Lower case, without the dot, the usual one first.
  package var extensions: [String] { facts.extensions }

  package init?(key: String) {
    guard let format = Self.allCases.first(where: { $0.key.lowercased() == key.lowercased() }) else {
      return nil
    }
    self = format
  }

  /// The more general formats that a file of this one is as well: a KML file is an XML file.
  package var ancestors: [FileFormat] {
    switch self {
    case .geoJSON: [.json, .txt]
    case .json, .jsonLines, .yaml, .sql, .turtle, .csv: [.txt]
    case .nTriples: [.turtle, .rdf, .txt]
    case .tsv: [.csv, .txt]
    case .rdf, .kml, .gpx, .gml, .svg, .loc, .aixm: [.xml]
    case .xhtml: [.html, .xml]
    case .html: [.xhtml]
    case .kmz, .gtfs, .shapefile: [.zip]
    case .geoTIFF: [.tiff]
    case .dxf, .midMif, .arinc: [.txt]
    default: []
    }
  }

  private var facts: (key: String, mediaType: String, extensions: [String]) {
    switch self {
    case .csv: ("CSV", "text/csv", ["csv"])
    case .tsv: ("TSV", "text/tab-separated-values", ["tsv", "tab"])
    case .xlsx:
      ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx", "xlsm"])
    case .xls: ("XLS", "application/vnd.ms-excel", ["xls"])
    case .ods: ("ODS", "application/vnd.oasis.opendocument.spreadsheet", ["ods"])
    case .json: ("JSON", "application/json", ["json"])
    case .jsonLines: ("JSONL", "application/jsonl", ["jsonl", "ndjson"])
    case .yaml: ("YAML", "application/yaml", ["yaml", "yml"])
    case .xml: ("XML", "application/xml", ["xml", "xsd"])
    case .rdf: ("RDF", "application/rdf+xml", ["rdf", "owl"])
    case .turtle: ("TTL", "text/turtle", ["ttl"])
    case .nTriples: ("NT", "application/n-triples", ["nt"])
    case .parquet: ("Parquet", "application/vnd.apache.parquet", ["parquet"])
    case .sql: ("SQL", "application/sql", ["sql"])
    case .txt: ("TXT", "text/plain", ["txt"])
    case .rtf: ("RTF", "application/rtf", ["rtf"])
    case .odt: ("ODT", "application/vnd.oasis.opendocument.text", ["odt"])
    case .doc: ("DOC", "application/msword", ["doc"])
    case .docx:
      ("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx", "docm"])
    case .pdf: ("PDF", "application/pdf", ["pdf"])
    case .html: ("HTML", "text/html", ["html", "htm"])
    case .xhtml: ("XHTML", "application/xhtml+xml", ["xhtml"])
    case .pptx:
      ("PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"])
    case .jpeg: ("JPEG", "image/jpeg", ["jpg", "jpeg", "jpe"])
    case .png: ("PNG", "image/png", ["png"])
    case .gif: ("GIF", "image/gif", ["gif"])
    case .tiff: ("TIFF", "image/tiff", ["tif", "tiff"])
    case .bmp: ("BMP", "image/bmp", ["bmp"])
    case .svg: ("SVG", "image/svg+xml", ["svg"])
    case .webp: ("WebP", "image/webp", ["webp"])
    case .mp3: ("MP3", "audio/mpeg", ["mp3"])
    case .wav: ("WAV", "audio/wav", ["wav"])
    case .mka: ("MKA", "audio/matroska", ["mka"])
    case .mp4: ("MP4", "video/mp4", ["mp4", "m4v", "mov"])
    case .mpeg: ("MPEG", "video/mpeg", ["mpg", "mpeg"])
    case .avi: ("AVI", "video/x-msvideo", ["avi"])
    case .mkv: ("MKV", "video/matroska", ["mkv", "webm"])
    case .mks: ("MKS", "video/matroska", ["mks"])
    case .mk3d: ("MK3D", "video/matroska-3d", ["mk3d"])
    case .flv: ("FLV", "video/x-flv", ["flv"])
    case .swf: ("SWF", "application/vnd.adobe.flash.movie", ["swf"])
    case .zip: ("ZIP", "application/zip", ["zip"])
    case .sevenZip: ("7z", "application/x-7z-compressed", ["7z"])
    case .gzip: ("Gzip", "application/gzip", ["gz", "tgz"])
    case .bzip2: ("Bzip2", "application/x-bzip2", ["bz2"])
    case .tar: ("TAR", "application/x-tar", ["tar"])
    case .rar: ("RAR", "application/vnd.rar", ["rar"])
    case .geoJSON: ("GeoJSON", "application/geo+json", ["geojson"])
    case .geoTIFF: ("GeoTIFF", "image/tiff; application=geotiff", ["tif", "tiff"])
    case .shapefile: ("SHP", "application/vnd.shp", ["shp", "zip"])
    case .kml: ("KML", "application/vnd.google-earth.kml+xml", ["kml"])
    case .kmz: ("KMZ", "application/vnd.google-earth.kmz", ["kmz"])
    case .gpx: ("GPX", "application/gpx+xml", ["gpx"])
    case .gml: ("GML", "application/gml+xml", ["gml", "xml"])
    case .gtfs: ("GTFS", "application/zip", ["zip"])
    case .dxf: ("DXF", "image/vnd.dxf", ["dxf"])
    case .dmf: ("DMF", "application/octet-stream", ["dmf"])
    case .midMif: ("MID/MIF", "application/octet-stream", ["mif", "mid"])
    case .loc: ("LOC", "application/xml", ["loc"])
    case .arinc: ("ARINC", "application/octet-stream", ["dat", "txt"])
    case .aixm: ("AIXM", "application/xml", ["xml"])
    case .geoPackage: ("GPKG", "application/geopackage+sqlite3", ["gpkg"])
    }
  }
}

extension FileFormat {
  /// Whether a file whose content was found to be `content` may be declared as `self`.
  ///
  /// True for the same format, for a more general one (GeoJSON is JSON and text), and where the content cannot
  /// tell: plain text may be a CSV file of one column, YAML or a format of its own.
  package func isConsistent(with content: FileFormat) -> Bool {
    if self == content || content.ancestors.contains(self) { return true }
    switch content {
    case .txt: return [.csv, .yaml, .sql, .turtle, .rdf, .nTriples, .midMif, .arinc, .dxf].contains(self)
    case .csv, .tsv: return [.midMif, .arinc, .yaml].contains(self)
    case .turtle: return self == .rdf || self == .nTriples
    case .json: return [.yaml, .jsonLines].contains(self)
    case .tiff: return self == .geoTIFF
    case .xml: return [.gml, .aixm, .loc].contains(self)
    case .mkv: return [.mka, .mks, .mk3d].contains(self)
    default: return false
    }
  }
}
