/// What looks at a text beside its encoding and lines; which one is decided by the format.
enum TextFollower {
  case table(TableFollower)
  case tree(TreeFollower)
  case xml(XMLFollower)
  /// Nothing is left to look at when encoding and lines are known, or there is no reader for the format.
  case nothing

  /// Takes the next piece of the file, as written.
  mutating func take(written piece: UnsafeRawBufferPointer) {
    // Taken out while it changes: two owners would mean a copy of everything collected.
    switch self {
    case .tree(var tree):
      self = .nothing
      tree.take(written: piece)
      self = .tree(tree)
    // XML says itself how it is encoded.
    case .xml(var xml):
      self = .nothing
      xml.take(piece)
      self = .xml(xml)
    case .table, .nothing: break
    }
  }

  /// Takes the next piece of text in UTF-8 or in an encoding with one byte for each character, without a byte order
  /// mark.
  mutating func take(_ text: UnsafeRawBufferPointer) {
    switch self {
    case .table(var table):
      self = .nothing
      table.take(text)
      self = .table(table)
    case .tree(var tree):
      self = .nothing
      tree.take(text)
      self = .tree(tree)
    case .xml, .nothing: break
    }
  }

  consuming func finish(_ text: FollowedText, _ findings: inout ContentFindings) {
    switch self {
    case .table(let table): table.finish(text, &findings)
    case .tree(let tree): tree.finish(text, &findings)
    case .xml(let xml): xml.finish(text, &findings)
    case .nothing:
      if !text.format.isReadWhole { findings.status = .notChecked(.noDecoder) }
    }
  }
}

/// What is known of a text at its end.
struct FollowedText {
  let format: FileFormat
  /// The encoding in which the file is written.
  let encoding: TextEncoding
  /// The encoding in which the pieces came: UTF-16 comes as UTF-8.
  let handedOver: TextEncoding
  let isIntactUTF8: Bool
  /// UTF-8 that neither a mark nor UTF-16 before it explains, and that is hardly anything else by chance.
  let isUTF8ByItself: Bool
  let limits: ContentLimits
}

extension FileFormat {
  /// Nothing is left to look at when encoding and table are known.
  fileprivate var isReadWhole: Bool { [.csv, .tsv, .txt, .html, .xhtml].contains(self) }
}
