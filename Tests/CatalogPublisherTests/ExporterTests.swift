import CatalogModel
import FileContent
import TestSupport
import Testing
import XML

@testable import CatalogPublisher

@Suite struct ExporterTests {
  /// Each with a change of bytes that leaves the form intact.
  private static let tampering: [(file: String, from: String, to: String)] = [
    (
      "catalog.json", "\"path\": \"datasets/transport/data/stops.csv\"",
      "\"path\": \"datasets/transport/data/stop.csv\""
    ),
    ("catalog.json", "\"documents\": 6", "\"documents\": 7"),
    ("catalog.json", "\"as_of\": \"2020-10-01\"", "\"as_of\": \"2020-10-02\""),
    ("catalog.xml", "name=\"transport\"", "name=\"transporty\""),
    ("catalog.xml", "name=\"transport\"", "name=\"biudzhet\""),
    ("catalog.xml", "datasets=\"3\"", "datasets=\"2\""),
    ("catalog.xml", "issued=\"2020-09-20\"", "issued=\"20.09.2020\""),
    ("catalog.xml", "</catalog>", ""),
    ("catalog.xsd", "name=\"catalog\"", "name=\"katalog\""),
    ("datasets.csv", "2020-10-01,transport,", "2020-10-01,transporty,"),
    ("datasets.csv", "as_of,name,", "as_of,nimi,"),
    ("documents.csv", "data/routes.csv,https", "data/route.csv,https"),
    ("documents.csv", "2020-10-01,transport,", "transport,"),
    ("datapackage.json", "\"documents\": 6", "\"documents\": 5"),
    ("manifest.json", "\"generator\"", "\"author\""),
  ]

  @Test func theFilesAreAsRecorded() throws {
    for file in try PublicationWriter().files(of: SmallCatalog.publication()) {
      try Golden.compare(file.bytes, with: Repository.fixture("Publications/small/" + file.path))
    }
  }

  @Test func theSamePublicationGivesTheSameBytes() throws {
    let first = try PublicationWriter().files(of: SmallCatalog.publication())
    #expect(try PublicationWriter().files(of: SmallCatalog.publication()) == first)
  }

  @Test(arguments: allExporters.map { "\(type(of: $0))" })
  func anExportSaysWhatThePublicationSays(_ name: String) throws {
    let exporter = try #require(allExporters.first { "\(type(of: $0))" == name })
    for day in ["2020-10-01", "2019-05-15", "2018-01-01"] {
      let publication = try SmallCatalog.publication(on: day)
      let files = try exporter.export(publication)
      #expect(files.map(\.path) == exporter.files)
      try exporter.readBack(files).compare(with: publication, file: name)
    }
  }

  @Test(arguments: tampering.indices) func aTamperedExportIsDetected(_ index: Int) throws {
    let change = Self.tampering[index]
    let publication = try SmallCatalog.publication()
    let files = try PublicationWriter().files(of: publication)
    let tampered = files.map { file in
      guard file.path == change.file else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains(change.from))
      return ExportedFile(
        path: file.path, text: text.replacing(change.from, with: change.to, maxReplacements: 1))
    }
    #expect(throws: ExportFault.self) { try PublicationWriter().verify(tampered, against: publication) }
    guard change.file != Manifest.name else { return }
    // The reader of the export alone sees it too, without the checksum.
    let exporter = try #require(allExporters.first { $0.files.contains(change.file) })
    #expect(throws: ExportFault.self) {
      try exporter.readBack(tampered).compare(with: publication, file: change.file)
    }
  }

  @Test func aCutOrMissingExportIsDetected() throws {
    let publication = try SmallCatalog.publication()
    let files = try PublicationWriter().files(of: publication)
    for exporter in allExporters {
      let name = try #require(exporter.files.first)
      let cut = files.map {
        $0.path == name ? ExportedFile(path: name, bytes: Array($0.bytes.dropLast(40))) : $0
      }
      #expect(throws: ExportFault.self, "\(name)") {
        try PublicationWriter().verify(cut, against: publication)
      }
      let missing = files.filter { $0.path != name }
      #expect(throws: ExportFault.self, "\(name)") {
        try PublicationWriter().verify(missing, against: publication)
      }
    }
  }

  @Test func columnsAreThoseOfTheTableSchemas() throws {
    let tables = [
      (DatasetsCSV.table.names, EmbeddedSchemas.datasetsTableSchemaJSON),
      (DocumentsCSV.table.names, EmbeddedSchemas.documentsTableSchemaJSON),
    ]
    for (names, schema) in tables {
      let fields = JSONTree.read(schema.bytes).root?["fields"]?.items ?? []
      #expect(fields.map { $0["name"]?.string } == names)
    }
  }

  @Test func theSchemaOfTheXMLIsSound() throws {
    _ = try XMLSchema(EmbeddedSchemas.catalogXSD.bytes)
  }
}
