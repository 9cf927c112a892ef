import FileContent

/// Data sets counted in files of linked data by someone who reads them, not by what was to be written.
enum LinkedReading {
  /// Literals have no line ends in Turtle, so a line cannot be one of them.
  static func datasets(inTurtle bytes: [UInt8]) -> Int {
    bytes.split(separator: UInt8(ascii: "\n")).count { $0.elementsEqual("  a dcat:Dataset ;".utf8) }
  }

  /// Text cannot hold `<` in XML, so an element cannot be text.
  static func datasets(inXML bytes: [UInt8]) -> Int {
    let element = "  <rdf:type rdf:resource=\"\(Graph.full("dcat:Dataset"))\"/>"
    return bytes.split(separator: UInt8(ascii: "\n")).count { $0.elementsEqual(element.utf8) }
  }

  static func datasets(inJSON bytes: [UInt8]) -> Int? {
    let things = JSONTree.read(bytes).root?["@graph"]?.items
    return things?.count { thing in thing["@type"]?.items.contains { $0.string == "dcat:Dataset" } ?? false }
  }

  /// What the one file says; nothing when it was not made, since the holder has no address on the web.
  static func readBack(
    _ name: String, in files: [ExportedFile], _ count: ([UInt8]) -> Int?
  ) throws(ExportFault) -> ReadBack {
    guard !files.isEmpty else { return ReadBack() }
    guard let datasets = count(try files.bytes(of: name)) else {
      throw .unreadable(file: name, line: 0, detail: "JSON")
    }
    var found = ReadBack()
    found.datasetCount = datasets
    return found
  }
}
