import DocumentWriting
import FileContent
import SampleGenerator
import Testing

@Suite("Writer of PDF")
struct PDFWriterTests {
  @Test func sameTextGivesSameBytes() throws {
    let paragraphs = [Paragraph("Заголовок", style: .heading), Paragraph("Об’єкт «Їжак» – № 5")]
    #expect(
      try PDFWriter.pdf(title: "Назва", paragraphs: paragraphs)
        == PDFWriter.pdf(title: "Назва", paragraphs: paragraphs))
  }

  @Test func documentWithoutTextHasAPage() throws {
    let text = String(decoding: try PDFWriter.pdf(title: "", paragraphs: []), as: UTF8.self)
    #expect(text.contains("/Count 1 "))
  }

  @Test(arguments: [1, 60, 600])
  func crossReferencePointsAtEveryObject(_ count: Int) throws {
    let bytes = try PDFWriter.pdf(
      title: "Т", paragraphs: Array(repeating: Paragraph("слово слово"), count: count))
    let tail = String(decoding: bytes.suffix(60), as: UTF8.self).split(separator: "\n")
    let start = try #require(tail.dropLast().last.flatMap { Int($0) })
    let table = String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")
    #expect(table.first == "xref")
    let entries = table.dropFirst(3).prefix { $0.hasSuffix(" n ") }
    #expect(entries.count >= 8)
    for (index, entry) in entries.enumerated() {
      let offset = try #require(Int(entry.prefix(10)))
      #expect(bytes[offset...].starts(with: "\(index + 1) 0 obj\n".utf8))
    }
  }
}
