import CatalogModel
import Wording

/// A publication as linked data: DCAT-AP, the profile by which the national portal and data.europa.eu read catalogues.
///
/// One graph is written in three forms; the older profile differs in the type of sizes and has no checksums, whose algorithm
/// it fixes. A document without an address is left out, since a distribution needs one.
struct CatalogGraph {
  enum Profile { case dcatAP3, dcatAP2 }

  private(set) var graph = Graph()
  private let profile: Profile
  private let base: String
  private var agents: [String: Graph.Node] = [:]

  /// Nil when the holder has no address on the web: things of linked data are known by addresses.
  init?(of publication: Publication, _ profile: Profile) {
    guard let base = publication.base else { return nil }
    self.profile = profile
    self.base = base
    let catalog = Graph.Node.address(base)
    let name = publication.publisher.name ?? base
    graph.add(catalog, isA: "dcat:Catalog")
    graph.add(catalog, "dct:title", .text("Відкриті дані: \(name)", "uk"))
    graph.add(catalog, "dct:description", .text("Набори даних, які оприлюднює \(name).", "uk"))
    graph.add(catalog, "dct:publisher", agent(name, page: base))
    graph.add(catalog, "foaf:homepage", .address(base))
    graph.add(catalog, "dct:language", LinkedVocabulary.language("uk").flatMap { .address($0) })
    graph.add(catalog, "dct:spatial", .address(LinkedVocabulary.country))
    graph.add(catalog, "dct:license", .address(Self.commonLicence(of: publication)))
    graph.add(catalog, "dcat:themeTaxonomy", .address(LinkedVocabulary.themes))
    graph.add(catalog, "dct:issued", date(publication.datasets.compactMap { $0.text("issued") }.min()))
    graph.add(catalog, "dct:modified", date(publication.datasets.compactMap { $0.text("modified") }.max()))
    for dataset in publication.datasets { graph.add(catalog, "dcat:dataset", node(of: dataset)) }
    for dataset in publication.datasets { add(dataset, publisher: name) }
  }

  /// The licence of the list: that of its sets where all have the same.
  private static func commonLicence(of publication: Publication) -> String? {
    let licences = Set(publication.datasets.map(\.licences))
    return licences.count == 1 ? licences.first?.first : nil
  }

  private func node(of dataset: PublishedDataset) -> Graph.Node {
    .address(base + "nabory/" + PathAddress.encoded(dataset.name) + "/")
  }

  private mutating func add(_ dataset: PublishedDataset, publisher: String) {
    let node = node(of: dataset)
    graph.add(node, isA: "dcat:Dataset")
    graph.add(node, "dct:title", .text(dataset.title, "uk"))
    graph.add(node, "dct:description", .text(dataset.text("description") ?? dataset.title, "uk"))
    graph.add(node, "dct:identifier", .text(dataset.text("id") ?? dataset.name))
    for keyword in dataset.texts("keywords") { graph.add(node, "dcat:keyword", .text(keyword, "uk")) }
    for theme in dataset.texts("theme") {
      graph.add(
        node, "dcat:theme", .address(LinkedVocabulary.theme(theme)))
    }
    graph.add(node, "dct:publisher", agent(dataset.text("publisher_name") ?? publisher, page: nil))
    for person in dataset.records("maintainers") { graph.add(node, "dcat:contactPoint", contact(person)) }
    graph.add(
      node, "dct:accrualPeriodicity",
      .address(dataset.text("update_frequency").flatMap { LinkedVocabulary.frequency($0) }))
    for code in dataset.texts("language") {
      graph.add(node, "dct:language", .address(LinkedVocabulary.language(code)))
    }
    graph.add(node, "dct:issued", date(dataset.text("issued")))
    graph.add(node, "dct:modified", date(dataset.text("modified")))
    graph.add(node, "dct:accessRights", .address(LinkedVocabulary.openAccess))
    graph.add(node, "dct:spatial", .address(LinkedVocabulary.country))
    addPeriod(of: dataset, to: node)
    graph.add(node, "dcat:landingPage", .address(dataset.text("homepage")))
    for document in dataset.documents { add(document, to: node, dataset.licences) }
  }

  /// From the first day to the last that the documents are about; of data without periods the day whose state they show.
  private mutating func addPeriod(of dataset: PublishedDataset, to node: Graph.Node) {
    let periods = dataset.documents.compactMap(\.period)
    let shown = dataset.text("data_as_of") ?? dataset.text("modified")
    let first = periods.compactMap { $0.firstDay?.iso }.min() ?? shown
    let last = periods.compactMap { $0.lastDay?.iso }.max() ?? shown
    guard let first, let last else { return }
    let period = graph.blank()
    graph.add(node, "dct:temporal", period)
    graph.add(period, isA: "dct:PeriodOfTime")
    graph.add(period, "dcat:startDate", date(first))
    graph.add(period, "dcat:endDate", date(last))
  }

  private mutating func add(_ document: PublishedDocument, to dataset: Graph.Node, _ licences: [String]) {
    guard let address = document.address.flatMap(Graph.safeAddress) else { return }
    let node = Graph.Node.address(address + "#distribution")
    graph.add(dataset, "dcat:distribution", node)
    graph.add(node, isA: "dcat:Distribution")
    graph.add(node, "dct:title", .text(document.title, "uk"))
    graph.add(node, "dct:description", .text(document.summary ?? document.title, "uk"))
    graph.add(node, "dcat:accessURL", .address(address))
    if !PathProblem.isLink(document.id.path) { graph.add(node, "dcat:downloadURL", .address(address)) }
    graph.add(node, "dct:format", .address(document.format.flatMap { LinkedVocabulary.fileType($0) }))
    graph.add(node, "dcat:mediaType", .address(document.mediaType.flatMap { LinkedVocabulary.mediaType($0) }))
    graph.add(node, "dct:license", .address(licences.first))
    graph.add(node, "dcatap:availability", .address(LinkedVocabulary.availability))
    graph.add(node, "dct:issued", date(document.issued.iso))
    graph.add(node, "dct:modified", date(document.modified?.iso))
    if let bytes = document.bytes {
      let type = profile == .dcatAP3 ? "xsd:nonNegativeInteger" : "xsd:decimal"
      graph.add(node, "dcat:byteSize", .typed(String(bytes), datatype: type))
    }
    if profile == .dcatAP3 { addChecksum(document.hash, to: node) }
  }

  private mutating func addChecksum(_ hash: String?, to node: Graph.Node) {
    let parts = hash?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    guard parts.count == 2, ["md5", "sha1", "sha256", "sha512"].contains(parts[0]) else { return }
    let checksum = graph.blank()
    graph.add(node, "spdx:checksum", checksum)
    graph.add(checksum, isA: "spdx:Checksum")
    let algorithm = "spdx:checksumAlgorithm_\(parts[0])"
    graph.add(checksum, "spdx:algorithm", .node(.address(Graph.full(algorithm))))
    graph.add(checksum, "spdx:checksumValue", .typed(parts[1], datatype: "xsd:hexBinary"))
  }

  private mutating func agent(_ name: String, page: String?) -> Graph.Node {
    if let known = agents[name] { return known }
    let node = graph.blank()
    agents[name] = node
    graph.add(node, isA: "foaf:Agent")
    graph.add(node, "foaf:name", .text(name, "uk"))
    graph.add(node, "dct:type", .address(LinkedVocabulary.publisherType(name)))
    graph.add(node, "foaf:homepage", .address(page))
    return node
  }

  private mutating func contact(_ person: [String: String]) -> Graph.Node? {
    let name = [person["title"], person["organization"]].compactMap { $0 }.joined(separator: ", ")
    let email = person["email"].flatMap { Graph.safeAddress("mailto:" + $0) }
    guard !name.isEmpty || email != nil else { return nil }
    let node = graph.blank()
    graph.add(node, isA: "vcard:Kind")
    graph.add(node, "vcard:fn", .text(name, "uk"))
    graph.add(node, "vcard:hasEmail", .address(email))
    return node
  }

  private func date(_ day: String?) -> Graph.Value? { day.map { .typed($0, datatype: "xsd:date") } }
}

extension PublishedDataset {
  /// Addresses of the licences, those of the vocabulary where it has them.
  fileprivate var licences: [String] {
    records("licenses").compactMap { licence in
      licence["name"].flatMap { LinkedVocabulary.licence($0) } ?? licence["path"]
    }
  }

  fileprivate func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }

  fileprivate func texts(_ name: String) -> [String] {
    if case .list(let texts)? = self[name] { texts } else { [] }
  }

  fileprivate func records(_ name: String) -> [[String: String]] {
    guard case .records(let records)? = self[name] else { return [] }
    return records.map { members in
      Dictionary(members.compactMap { member in member.value.map { (member.key, $0) } }) { first, _ in first }
    }
  }
}
