import FileContent
import Testing

@Suite struct DeclaredFormatTests {
  @Test(
    arguments: [
      ("XLSX", .xlsx), (".xlsx", .xlsx), ("Excel (.xlsx)", .xlsx), ("XLXS", .xlsx), ("csv", .csv),
      ("text/csv", .csv),
      ("text/csv; charset=utf-8", .csv), ("application/x-7z-compressed", .sevenZip), ("GeoJSON", .geoJSON),
      ("geojson", .geoJSON), ("JPG", .jpeg), ("application/vnd.ms-excel", .xls),
      ("Microsoft Word (DOCX)", .docx),
      ("application/octet-stream", nil), ("таблиця", nil), ("", nil), ("7z", .sevenZip), ("ZIP (GTFS)", .zip),
      ("MID/MIF", .midMif), ("Excel", .xlsx), ("*.ods", .ods), ("tar.gz", .tar),
    ] as [(String, FileFormat?)])
  func readsWhatPeopleWrite(text: String, format: FileFormat?) {
    #expect(DeclaredFormat(text).format == format)
  }

  @Test func readsSeveralFormats() {
    #expect(DeclaredFormat("XLS XLSX").formats == [.xls, .xlsx])
    #expect(DeclaredFormat("XLS, DOC").formats == [.xls, .doc])
  }

  @Test func readsCyrillicLettersThatLookLatin() {
    // The first letter is Cyrillic.
    let declared = DeclaredFormat(".сsv")
    #expect(declared.format == .csv)
    #expect(declared.hasLookalikes)
    #expect(DeclaredFormat("ХLЅХ").format == .xlsx)
    #expect(DeclaredFormat("ХLS").format == .xls)
    #expect(!DeclaredFormat("CSV").hasLookalikes)
  }

  @Test func knowsTheCanonicalSpelling() {
    #expect(DeclaredFormat("GeoJSON").isCanonical)
    #expect(!DeclaredFormat("GEOJSON").isCanonical)
    #expect(!DeclaredFormat("Excel (.xlsx)").isCanonical)
    for format in FileFormat.allCases {
      #expect(FileFormat(key: format.key) == format)
      #expect(DeclaredFormat(format.key).formats == [format], "\(format.key)")
    }
  }

  @Test func readsExtensionsOfPaths() throws {
    let plain = try #require(PathExtension(path: "data/2020/Реєстр.v2.CSV"))
    #expect(plain.name == "csv")
    #expect(plain.written == "CSV")
    #expect(!plain.hasLookalikes)
    let folded = try #require(PathExtension(path: "звіт.хlsх"))
    #expect(folded.name == "xlsx")
    #expect(folded.format == .xlsx)
    #expect(folded.hasLookalikes)
    #expect(PathExtension(path: "data.d/README") == nil)
    #expect(PathExtension(path: ".gitignore") == nil)
    #expect(PathExtension(path: "дані.") == nil)
    #expect(PathExtension(path: "feed.zip")?.fits(.gtfs) == true)
    #expect(PathExtension(path: "points.json")?.fits(.geoJSON) == true)
    #expect(PathExtension(path: "points.csv")?.fits(.geoJSON) == false)
  }

  @Test func comparesDeclarationAndContent() {
    let consistent: [(FileFormat, FileFormat)] = [
      (.csv, .csv), (.json, .geoJSON), (.xml, .kml), (.zip, .gtfs), (.txt, .csv), (.csv, .txt), (.txt, .json),
      (.html, .xhtml), (.geoTIFF, .tiff), (.tiff, .geoTIFF), (.mka, .mkv), (.csv, .tsv), (.rdf, .turtle),
    ]
    for (declared, content) in consistent {
      #expect(declared.isConsistent(with: content), "\(declared) \(content)")
    }
    let contradictory: [(FileFormat, FileFormat)] = [
      (.csv, .html), (.geoJSON, .json), (.xlsx, .zip), (.xlsx, .xls), (.zip, .xlsx), (.csv, .xlsx),
      (.json, .csv),
      (.gtfs, .zip), (.xlsx, .html), (.csv, .pdf), (.tsv, .csv), (.doc, .rtf), (.kml, .xml),
    ]
    for (declared, content) in contradictory {
      #expect(!declared.isConsistent(with: content), "\(declared) \(content)")
    }
  }
}
