import FileContent
import Wording

/// The catalogue as files: path inside the output folder, and bytes.
struct SampleCatalog {
  let plan: SamplePlan

  func write(to output: OutputFolder) throws {
    try output.write(Array(CatalogText(plan: plan).text().utf8), to: "catalog.yaml")
    for dataset in plan.datasets { try write(dataset, to: output) }
  }

  private func write(_ dataset: PlannedDataset, to output: OutputFolder) throws {
    guard let unit = plan.units[dataset.unit] else { throw GenerationFailure("no unit «\(dataset.unit)»") }
    let folder = "datasets/\(dataset.slug)"
    let maker = try TableMaker(plan: plan, dataset: dataset)
    var newestTable: SampleTable?
    var written: [WrittenDocument] = []
    for document in dataset.documents {
      let encoder = DocumentEncoder(dataset: dataset, document: document)
      let bytes: [UInt8]
      var rowCount: Int?
      if dataset.content == .gtfs {
        bytes = try feed(document, of: dataset).bytes()
      } else if ["odt", "docx", "pdf"].contains(document.format) {
        let act = ActText(
          dataset: dataset, document: document, subjects: plan.columns.lists["acts"] ?? [])
        bytes = try encoder.bytes(of: act.paragraphs(), title: act.title)
      } else {
        let table = try maker.table(of: document)
        bytes = try encoder.bytes(of: table)
        rowCount = table.rows.count
        newestTable = table
      }
      guard let digest = Digest.of(bytes) else { throw GenerationFailure("no SHA-256") }
      let file = WrittenDocument(
        plan: document, byteCount: bytes.count, digest: digest.text, rowCount: rowCount)
      try output.write(bytes, to: "\(folder)/data/\(document.fileName)")
      written.append(file)
    }
    guard Set(written.map(\.digest)).count == written.count else {
      throw GenerationFailure("\(dataset.slug): two documents with the same content")
    }
    try agree(dataset, with: newestTable)
    let passport = PassportText(dataset: dataset, documents: written, unit: unit)
    try output.write(Array(try passport.text().utf8), to: "\(folder)/datapackage.yaml")
    try output.write(
      Array(structure(of: dataset, columns: maker.columns).utf8), to: "\(folder)/structure.csv")
  }

  private func structure(of dataset: PlannedDataset, columns: [SampleColumn]) -> String {
    switch dataset.content {
    case .gtfs: StructureText.textOfFeed()
    case .text: StructureText.textOfDocuments()
    default: StructureText.text(of: columns)
    }
  }

  private func feed(_ document: PlannedDocument, of dataset: PlannedDataset) -> GTFSFeed {
    GTFSFeed(
      document: document,
      rows: dataset.rowsByPeriod[document.periodIndex],
      streets: plan.streets, carriers: plan.organizations["carrier"] ?? [])
  }

  /// The figure that the plan states must be what counting the rows gives.
  private func agree(_ dataset: PlannedDataset, with table: SampleTable?) throws {
    guard let expected = dataset.expectedFact, let table else { return }
    var counted = table.rows.count
    if let window = dataset.rowCount.window,
      let source = plan.facts.flatMap(\.sources).first(where: { $0.dataset == dataset.slug }),
      let column = table.columns.firstIndex(where: { $0.name == source.dateColumn })
    {
      counted = try table.rows.count { row in
        (window.first...window.last).contains(try CalendarDate(iso: row[column]))
      }
    }
    guard counted == expected else {
      throw GenerationFailure("\(dataset.slug): \(counted) rows counted, the plan says \(expected)")
    }
  }
}
