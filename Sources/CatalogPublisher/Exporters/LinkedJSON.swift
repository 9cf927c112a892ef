/// `catalog.jsonld`: the catalogue as DCAT-AP 3.0.1 in JSON-LD.
package struct LinkedJSON: Exporter {
  package let files = ["catalog.jsonld"]

  package init() {}

  /// Nothing when the holder has no address on the web.
  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    guard let graph = CatalogGraph(of: publication, .dcatAP3) else { return [] }
    return [ExportedFile(path: files[0], text: graph.graph.jsonLD)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    try LinkedReading.readBack(self.files[0], in: files) { LinkedReading.datasets(inJSON: $0) }
  }
}
