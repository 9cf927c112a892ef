/// `catalog-2.1.1.rdf`: the same for harvesters that hold to DCAT-AP 2.1.1, in RDF/XML.
package struct LinkedXMLOlder: Exporter {
  package let files = ["catalog-2.1.1.rdf"]

  package init() {}

  /// Nothing when the holder has no address on the web.
  package func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile] {
    guard let graph = CatalogGraph(of: publication, .dcatAP2) else { return [] }
    return [ExportedFile(path: files[0], text: graph.graph.rdfXML)]
  }

  package func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack {
    try LinkedReading.readBack(self.files[0], in: files) { LinkedReading.datasets(inXML: $0) }
  }
}
