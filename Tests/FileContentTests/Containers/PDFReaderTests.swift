import DocumentWriting
import FileContent
import SampleGenerator
import TestSupport
import Testing

@Suite("PDF reader")
struct PDFReaderTests {
  private func read(file name: String) throws -> PDFSummary {
    try PDFReader.read(readAll(FileSource(path: Repository.fixture("FileContent/PDF/\(name)"))))
  }

  @Test func ourOwnFilesHaveText() throws {
    let paragraphs = Array(repeating: Paragraph("Текст, якого багато"), count: 100)
    let summary = PDFReader.read(try PDFWriter.pdf(title: "Назва", paragraphs: paragraphs))
    #expect(summary.textLayer == .text)
    #expect(summary.pages == 3)
    #expect(summary.pagesWithText == 3)
    #expect(summary.fault == nil)
  }

  @Test(arguments: [("writer.pdf", false), ("objstm.pdf", false), ("rights.pdf", true)])
  func readsWhatOtherProgramsWrite(_ file: String, _ isEncrypted: Bool) throws {
    let summary = try read(file: file)
    #expect(summary.pages == 1)
    #expect(summary.textLayer == .text)
    #expect(summary.isEncrypted == isEncrypted)
  }

  @Test func passwordIsAFault() throws {
    let summary = try read(file: "password.pdf")
    #expect(summary.fault == .encrypted)
    #expect(summary.isEncrypted)
    #expect(summary.pages == nil)
  }

  @Test(arguments: [
    ("/I Do", PDFSummary.TextLayer.scan),
    ("q 1 0 0 1 0 0 cm BI /W 1 /H 1 ID xx Tj x EI Q", .scan),
    ("(Tj) pop % Tj\n /I Do", .scan),
    ("/I Do BT /F 12 Tf (a\\)b) Tj ET", .text),
    ("BT [(a) -5 <4142>] TJ ET", .text),
    ("/Form Do", .text),
    ("/Loop Do", .unknown),
    ("/Missing Do", .unknown),
    ("0 0 m 10 10 l S", .unknown),
    ("", .unknown),
  ])
  func tellsTextFromScans(_ content: String, _ layer: PDFSummary.TextLayer) {
    #expect(PDFReader.read(Self.pdf(pages: [content])).textLayer == layer)
  }

  @Test func oneUnclearPageIsEnoughToDoubtAScan() {
    #expect(PDFReader.read(Self.pdf(pages: ["/I Do", "/I Do"])).textLayer == .scan)
    #expect(PDFReader.read(Self.pdf(pages: ["/I Do", "0 0 m"])).textLayer == .unknown)
    let mixed = PDFReader.read(Self.pdf(pages: ["/I Do", "BT (a) Tj ET"]))
    #expect(mixed.textLayer == .text)
    #expect(mixed.pagesWithText == 1)
    #expect(mixed.pagesOfPictures == 1)
  }

  @Test func limitsHold() {
    let summary = PDFReader.read(
      Self.pdf(pages: Array(repeating: "/I Do", count: 20)), limits: PDFLimits(pages: 5))
    #expect(summary.pages == 20)
    #expect(summary.pagesLookedAt == 5)
  }

  @Test func brokenFilesAreFaults() throws {
    #expect(PDFReader.read([]).fault == .notAPDF)
    #expect(PDFReader.read(Array("назва;адреса".utf8)).fault == .notAPDF)
    #expect(PDFReader.read(Array("%PDF-1.7\nнічого".utf8)).fault == .damaged)
    let whole = try PDFWriter.pdf(title: "", paragraphs: [Paragraph("слово")])
    for cut in stride(from: 10, to: whole.count, by: 101) {
      _ = PDFReader.read(Array(whole.prefix(cut)))
    }
  }

  /// A4 pages that share the resources of their tree: the picture `I`, the form `Form` with text,
  /// the form `Loop` that shows itself.
  private static func pdf(pages: [String]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
      stream("BT (a) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 1 1]"),
      stream("/Loop Do", "/Type /XObject /Subtype /Form /BBox [0 0 1 1]"),
    ]
    var kids: [String] = []
    for page in pages {
      objects.append(stream(page, ""))
      objects.append("<< /Type /Page /Parent 2 0 R /Contents [\(objects.count) 0 R] >>")
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = """
      << /Type /Pages /Count \(pages.count) /Kids [\(kids.joined(separator: " "))] /MediaBox [0 0 595 842] \
      /Resources << /XObject << /I 3 0 R /Form 4 0 R /Loop 5 0 R >> >> >>
      """
    var out = "%PDF-1.7\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(out.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    return Array(
      (out + table + "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n")
        .utf8)
  }

  private static func stream(_ content: String, _ keys: String) -> String {
    "<< \(keys) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }
}
