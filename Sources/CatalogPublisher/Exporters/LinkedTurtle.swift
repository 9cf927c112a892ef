/// `catalog.ttl`: the catalogue as DCAT-AP 3.0.1 in Turtle.
package struct LinkedTurtle: Exporter {
  package let files = ["catalog.ttl"]

  package init() {}

  /// Nothing when the holder has no address on the web.
  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    guard let graph = CatalogGraph(of: publication, .dcatAP3) else { return [] }
    return [ExportedFile(path: files[0], text: graph.graph.turtle)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    try LinkedReading.readBack(self.files[0], in: files) { LinkedReading.datasets(inTurtle: $0) }
  }
}
