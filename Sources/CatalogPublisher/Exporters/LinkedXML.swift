/// `catalog.rdf`: the catalogue as DCAT-AP 3.0.1 in RDF/XML.
package struct LinkedXML: Exporter {
  package let files = ["catalog.rdf"]

  package init() {}

  /// Nothing when the holder has no address on the web.
  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    guard let graph = CatalogGraph(of: publication, .dcatAP3) else { return [] }
    return [ExportedFile(path: files[0], text: graph.graph.rdfXML)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    try LinkedReading.readBack(self.files[0], in: files) { LinkedReading.datasets(inXML: $0) }
  }
}
