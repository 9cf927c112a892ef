/// Bounds that keep a hostile PDF from taking time or memory.
package struct PDFLimits: Sendable {
  /// Pages that are looked at, from the first.
  package let pages: Int
  /// Unpacked bytes of one page's content.
  package let contentBytes: Int
  /// Unpacked bytes in all.
  package let totalBytes: Int

  package init(pages: Int = 200, contentBytes: Int = 4 << 20, totalBytes: Int = 64 << 20) {
    self.pages = pages
    self.contentBytes = contentBytes
    self.totalBytes = totalBytes
  }
}
