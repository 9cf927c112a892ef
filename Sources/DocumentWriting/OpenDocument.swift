import FileContent

/// The parts that every OpenDocument file has (version 1.3, ISO/IEC 26300).
enum OpenDocument {
  static func archive(
    mediaType: String, automaticStyles: String, body: String, styles: String
  ) throws(OutputFault) -> [UInt8] {
    // `mimetype` comes first and is not compressed, so that the kind stands at a fixed place of the file.
    try ZIPWriter.archive([
      ZIPMember(name: "mimetype", bytes: Array(mediaType.utf8), isStored: true),
      .part(
        "content.xml",
        root(
          "document-content",
          "<office:automatic-styles>\(automaticStyles)</office:automatic-styles><office:body>\(body)</office:body>"
        )),
      .part("styles.xml", root("document-styles", "<office:styles>\(styles)</office:styles>")),
      .part(
        "meta.xml",
        root("document-meta", "<office:meta><meta:generator>dani</meta:generator></office:meta>")),
      .part("META-INF/manifest.xml", manifest(mediaType: mediaType)),
    ])
  }

  private static let namespaces =
    [
      "office", "style", "text", "table", "meta",
    ].map { #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }.joined()
    + #" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0""#
    + #" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#

  private static func root(_ name: String, _ content: String) -> String {
    #"<office:\#(name)\#(namespaces) office:version="1.3">\#(content)</office:\#(name)>"#
  }

  private static func manifest(mediaType: String) -> String {
    var out =
      #"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">"#
    out +=
      #"<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\#(mediaType)"/>"#
    for part in ["content.xml", "styles.xml", "meta.xml"] {
      out += #"<manifest:file-entry manifest:full-path="\#(part)" manifest:media-type="text/xml"/>"#
    }
    return out + "</manifest:manifest>"
  }
}
