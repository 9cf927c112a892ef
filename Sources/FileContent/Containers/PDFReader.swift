internal import CQPDF

/// What can be said of a PDF file without showing it.
package struct PDFSummary: Hashable, Sendable {
  package enum TextLayer: String, Sendable {
    /// At least one page has text.
    case text
    /// Every page that was looked at has a picture and no text.
    case scan
    /// Neither can be said.
    case unknown
  }

  package enum Fault: Hashable, Sendable {
    case notAPDF
    /// A password is needed to open it.
    case encrypted
    /// Nothing can be read of it.
    case damaged
  }

  /// Nil when the file cannot be opened.
  package let pages: Int?
  /// Also true of a file that anybody can open and whose rights are restricted.
  package let isEncrypted: Bool
  package let textLayer: TextLayer
  package let pagesLookedAt: Int
  package let pagesWithText: Int
  /// Pages with a picture and no text.
  package let pagesOfPictures: Int
  /// Content was not unpacked to its end: it is larger than the limits.
  package let isCut: Bool
  package let fault: Fault?
}

/// Reads the structure of PDF files through qpdf. Content is unpacked here, under a limit: qpdf has none.
package enum PDFReader {
  package static func read(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) -> PDFSummary {
    // The mark is within the first kilobyte (ISO 32000-1, annex H, 3.4.1).
    let mark = Array("%PDF-".utf8)
    let isPDF = bytes.indices.prefix(1024).contains { bytes[$0...].starts(with: mark) }
    guard isPDF else { return unopened(.notAPDF) }
    return bytes.withUnsafeBytes { buffer in
      guard let file = qpdf_init() else { return unopened(.damaged) }
      let handle = PDFHandle(file)
      qpdf_set_suppress_warnings(file, QPDF_TRUE)
      qpdf_silence_errors(file)
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      let status = qpdf_read_memory(file, "", start, UInt64(buffer.count), nil)
      guard status & Int32(QPDF_ERRORS) == 0 else {
        let isPassword = qpdf_get_error_code(file, qpdf_get_error(file)) == qpdf_e_password
        return unopened(isPassword ? .encrypted : .damaged)
      }
      return summary(handle, limits: limits)
    }
  }

  private static func unopened(_ fault: PDFSummary.Fault) -> PDFSummary {
    PDFSummary(
      pages: nil, isEncrypted: fault == .encrypted, textLayer: .unknown, pagesLookedAt: 0, pagesWithText: 0,
      pagesOfPictures: 0, isCut: false, fault: fault)
  }

  private static func summary(_ handle: PDFHandle, limits: PDFLimits) -> PDFSummary {
    let count = Int(qpdf_get_num_pages(handle.file))
    guard count >= 0 else { return unopened(.damaged) }
    // Otherwise fonts and pictures that are set for many pages at once would be missed.
    _ = qpdf_push_inherited_attributes_to_page(handle.file)
    var inspector = PDFPageInspector(handle: handle, limits: limits)
    var withText = 0
    var ofPictures = 0
    let lookedAt = min(count, limits.pages)
    for index in 0..<lookedAt {
      let content = inspector.content(ofPage: qpdf_get_page_n(handle.file, index))
      if content.hasText { withText += 1 } else if content.hasPicture { ofPictures += 1 }
      qpdf_oh_release_all(handle.file)
    }
    let layer: PDFSummary.TextLayer =
      withText > 0 ? .text : lookedAt > 0 && ofPictures == lookedAt ? .scan : .unknown
    return PDFSummary(
      pages: count, isEncrypted: qpdf_is_encrypted(handle.file) != 0, textLayer: layer,
      pagesLookedAt: lookedAt,
      pagesWithText: withText, pagesOfPictures: ofPictures, isCut: inspector.isCut, fault: nil)
  }
}

/// Owns qpdf's handle.
final class PDFHandle {
  let file: qpdf_data

  init(_ file: qpdf_data) { self.file = file }

  deinit {
    var file: qpdf_data? = file
    qpdf_cleanup(&file)
  }
}
