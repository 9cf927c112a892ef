/// Makes every export, looks at it as a reader would, and puts it in the output folder.
package struct PublicationWriter: Sendable {
  private let exporters: [any Exporter]

  package init(exporters: [any Exporter] = allExporters) {
    self.exporters = exporters
  }

  /// Every file of an output folder, `manifest.json` last.
  package func files(of publication: Publication) throws(ExportFault) -> [ExportedFile] {
    var files: [ExportedFile] = []
    for exporter in exporters { files += try exporter.export(publication) }
    let manifest = try Manifest(of: files)
    return files + [ExportedFile(path: Manifest.name, text: manifest.text(for: publication))]
  }

  package func write(_ publication: Publication, to folder: OutputFolder) throws(OutputFolderFault) {
    let files: [ExportedFile]
    do {
      files = try self.files(of: publication)
    } catch {
      throw .content(error)
    }
    try folder.replace(with: files) { written throws(ExportFault) in
      try verify(written, against: publication)
    }
  }

  /// Throws when a file that was written does not say what the publication says.
  package func verify(_ files: [ExportedFile], against publication: Publication) throws(ExportFault) {
    guard let manifest = Manifest(reading: try files.bytes(of: Manifest.name)) else {
      throw .unreadable(file: Manifest.name, line: 0, detail: "JSON")
    }
    try manifest.compare(with: files)
    for exporter in exporters {
      let own = files.filter { exporter.files.contains($0.path) }
      try exporter.readBack(own).compare(with: publication, file: exporter.files.first ?? "")
    }
  }
}
