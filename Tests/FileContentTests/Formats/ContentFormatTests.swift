import DocumentWriting
import FileContent
import SampleGenerator
import TestSupport
import Testing

@Suite struct ContentFormatTests {
  private func examine(_ bytes: [UInt8], named path: String = "file", declared: FileFormat? = nil)
    -> ContentExamination
  {
    examineContent(of: MemorySource(bytes), named: path, declared: declared)
  }

  private func format(_ text: String, named path: String = "file") -> FileFormat? {
    examine(Array(text.utf8), named: path).format
  }

  @Test func tellsMarkupByItsRoot() {
    #expect(format("<!DOCTYPE html>\n<html><body>404</body></html>", named: "x.csv") == .html)
    #expect(format("\u{FEFF}  <!-- note -->\n<HTML lang=uk><head></head></HTML>") == .html)
    #expect(format("<table><tr><td>1</td></tr></table>", named: "x.xls") == .html)
    #expect(format("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>") == .xhtml)
    #expect(format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<дані><x/></дані>") == .xml)
    #expect(format("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>") == .rdf)
    #expect(format("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>") == .kml)
    #expect(format("<?xml version=\"1.0\"?><gpx version=\"1.1\"/>") == .gpx)
    #expect(format("<gml:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml\"/>") == .gml)
    #expect(format("<html><body>404</body></html>", named: "x.xml") == .html)
    #expect(format("<table><row/></table>", named: "x.xml") == .xml)
    #expect(format("<?xml version=\"1.0\"?>\n", named: "x.csv") == .xml)
    #expect(format("<5 осіб; >10 осіб\n1;2\n", named: "x.csv") == .csv)
  }

  @Test func tellsKindsOfJSON() {
    #expect(format("{\"a\": [1, 2]}") == .json)
    #expect(format("[]") == .json)
    #expect(format("{\"type\": \"FeatureCollection\", \"features\": []}") == .geoJSON)
    #expect(format("{\"type\": \"Feature\"}") == .json)
    #expect(format("{\"a\": 1}\n{\"a\": 2}\n", named: "x.json") == .jsonLines)
    #expect(format("[розділ]\nключ=1\n") == .txt)
    #expect(format("{назва}\n") == .txt)
    #expect(format("{назва: 1}\n", named: "x.json") == .json)
  }

  @Test func tellsTablesAndProse() {
    #expect(format("a\tb\n1\t2\n", named: "x.tsv") == .tsv)
    #expect(format("a;b\n1;2\n") == .csv)
    #expect(format("a;b\n1;2\n", named: "x.xlsx") == .csv)
    #expect(format("Станом на сьогодні все гаразд.\nДалі буде.\n") == .txt)
    #expect(format("a;b\n1;2\n", named: "x.txt") == .txt)
    #expect(format("name: x\n", named: "x.yaml") == .yaml)
    #expect(format("@prefix dcat: <http://www.w3.org/ns/dcat#> .\n") == .turtle)
    #expect(format("0\nSECTION\n2\nHEADER\n") == .dxf)
    #expect(format("{\\rtf1\\ansi text}") == .rtf)
  }

  /// Commas with blanks behind them divide numbers, but not the words of a sentence.
  @Test(arguments: [
    ("lat, lon\n48.9, 38.4\n48.8, 38.5\n48.7, 38.1\n", 2), ("код, сума\n1, -5\n2, 7\n3, 8\n", 2),
    ("координати\n48.9, 38.4\n48.8, 38.5\n48.7, 38.1\n", 1),
    ("адреса\nвул. Миру, 5\nвул. Садова, 7\nвул. Нова, 9\n", 1),
  ]) func tellsColumnsOfNumbersFromSentences(_ text: String, columns: Int) {
    #expect(examine(Array(text.utf8), named: "x.csv").tables.map(\.columns) == [columns])
  }

  @Test func tellsBinaryFormatsByTheirFirstBytes() {
    let beginnings: [([UInt8], FileFormat)] = [
      (Array("%PDF-1.7\n%%EOF\n".utf8), .pdf),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] + Array("JFIF".utf8) + [0xFF, 0xD9], .jpeg),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("....IEND....".utf8), .png),
      (Array("GIF89a;".utf8), .gif),
      ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0], .tiff),
      ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0xAF, 0x87] + Array(repeating: 0, count: 10), .geoTIFF),
      (Array("ID3\u{3}\0\0\0\0\0\0".utf8), .mp3),
      ([0xFF, 0xFB, 0x90, 0x44, 0, 0], .mp3),
      (Array("RIFF\u{4}\0\0\0WAVE".utf8), .wav),
      (Array("RIFF\u{4}\0\0\0AVI ".utf8), .avi),
      ([0, 0, 0, 0x18] + Array("ftypmp42".utf8), .mp4),
      ([0x1A, 0x45, 0xDF, 0xA3, 1, 2], .mkv),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .sevenZip),
      ([0x1F, 0x8B, 8, 0, 0, 0], .gzip),
      (Array("BZh91AY".utf8), .bzip2),
      (Array("Rar!\u{1A}\u{7}\0".utf8), .rar),
      (Array(repeating: 0x61, count: 257) + Array("ustar\0".utf8), .tar),
    ]
    for (bytes, format) in beginnings {
      let examination = examine(bytes, named: "file.csv")
      #expect(examination.format == format)
      #expect(examination.status != .examined || !examination.faults.isEmpty, "\(format)")
    }
  }

  @Test func tellsOfficeDocumentsFromArchives() throws {
    let sheets = [SheetContent(name: "Аркуш1", rows: [[.text("а")], [.integer(1)]])]
    let paragraphs = [Paragraph("Текст")]
    #expect(examine(try WorkbookWriter.xlsx(sheets)).format == .xlsx)
    #expect(examine(try WorkbookWriter.ods(sheets)).format == .ods)
    #expect(examine(try TextDocumentWriter.docx(paragraphs: paragraphs)).format == .docx)
    #expect(examine(try TextDocumentWriter.odt(paragraphs: paragraphs)).format == .odt)
    #expect(examine(try PDFWriter.pdf(title: "x", paragraphs: paragraphs), named: "x.csv").format == .pdf)
    #expect(try archive("дані.csv", "x.txt") == .zip)
    #expect(try archive("feed/stops.txt", "feed/routes.txt", "feed/trips.txt") == .gtfs)
    #expect(try archive("шари/roads.shp", "шари/roads.shx", "шари/roads.dbf") == .shapefile)
    #expect(try archive("doc.kml") == .kmz)
  }

  private func archive(_ names: String...) throws -> FileFormat? {
    examine(try ZIPWriter.archive(names.map { ZIPMember(name: $0, bytes: [0x61]) })).format
  }

  @Test func findsFilesCutShort() throws {
    let workbook = try WorkbookWriter.xlsx([SheetContent(name: "a", rows: [[.text("а")]])])
    let pdf = try PDFWriter.pdf(title: "x", paragraphs: [Paragraph("Текст")])
    for bytes in [workbook, pdf] {
      #expect(examine(bytes).faults.total(.truncated) == 0)
      #expect(examine(Array(bytes.dropLast(bytes.count / 3))).faults.total(.truncated) == 1)
    }
  }

  @Test func recognisesOfficeFilesOfTheOldKind() {
    func ole2(_ stream: String) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 1024)
      bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      bytes[30] = 9
      for (entry, name) in ["Root Entry", stream].enumerated() {
        let start = 512 + entry * 128
        let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        bytes.replaceSubrange(start..<start + units.count, with: units)
        bytes[start + 64] = UInt8(units.count + 2)
        bytes[start + 66] = entry == 0 ? 5 : 2
      }
      return bytes
    }
    #expect(examine(ole2("Workbook")).format == .xls)
    #expect(examine(ole2("WordDocument")).format == .doc)
    #expect(examine(ole2("EncryptedPackage"), named: "x.xlsx").status == .notChecked(.encrypted))
    #expect(examine(ole2("Other")).format == nil)
  }

  @Test func doesNotTakeNoiseForText() {
    var random = SeededRandom(5)
    for _ in 0..<50 {
      let noise = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
      let examination = examine(noise, named: "x.csv")
      #expect(examination.status == .notChecked(.noDecoder))
      #expect(examination.tables.isEmpty)
    }
  }

  @Test func neverTrapsOnCutFiles() throws {
    let sheets = [SheetContent(name: "а", rows: [[.text("а")], [.integer(1)]])]
    let whole = [
      try WorkbookWriter.xlsx(sheets), try WorkbookWriter.ods(sheets), Array("a;\"b\"\r\n1;\"2\n\"\r\n".utf8),
      Array("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".utf8),
      Array("{\"а\": [1, {\"б\": null}]}".utf8),
    ]
    for bytes in whole {
      for end in stride(from: 0, through: bytes.count, by: bytes.count / 100 + 1) {
        _ = examine(Array(bytes[..<end]), named: "x.csv")
      }
    }
  }
}
