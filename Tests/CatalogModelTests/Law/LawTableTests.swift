import CatalogModel
import Testing
import Wording

@Suite struct ConfidenceTests {
  @Test(arguments: [
    ("verified on published passports; tag length from CKAN defaults (memory)", Confidence.verified),
    ("name and value verified; day count is the analysts' convention, not law", .verified),
    ("secondary: third-party transcription", .secondary), ("secondary; open mark unverified", .secondary),
    ("3 working days: secondary; ceilings are conventions", .secondary),
    ("portal practice, not an element of the Regulation as far as known", .portalPractice),
    ("inferred: number missing in the 02.2020 list", .inferred),
    ("unconfirmed: present only in a pack", .inferred),
    ("memory", .memory), ("as above; sources differ", .verified),
  ])
  func readsTheFirstWordThatNamesOne(_ text: String, confidence: Confidence) {
    #expect(Confidence(reading: text, above: .verified) == confidence)
  }

  @Test func wordsWithoutAConfidenceAreNone() {
    #expect(Confidence(reading: "") == nil)
    #expect(Confidence(reading: "unverified") == nil)
    #expect(Confidence(reading: "as above") == nil)
  }

  @Test func onlyVerifiedAndSecondaryFactsMayBeErrors() {
    #expect(Confidence.allCases.filter(\.allowsError) == [.verified, .secondary])
    #expect(Confidence.portalPractice.maximumSeverity == .warning)
    #expect(Confidence.inferred.maximumSeverity == .note)
    #expect(Confidence.memory.maximumSeverity == .note)
  }
}

@Suite struct LawFormatTests {
  @Test func everyRowIsAFormat() {
    #expect(LawFormat.all.count == 51)
    #expect(LawFormat.all.allSatisfy { !$0.extensions.isEmpty && !$0.mediaType.isEmpty })
    #expect(LawFormat.all.count { $0.isOpen } == 29)
  }

  @Test func keyIsTheLabelWithoutRemarks() {
    #expect(LawFormat.named("pdf").map(\.name) == ["PDF (text content, not a scanned image)"])
    #expect(LawFormat.named("GeoJSON").map(\.key) == ["GEOJSON"])
    #expect(LawFormat.named("XML").map(\.kind) == [.structured, .geospatial])
    #expect(LawFormat.named("EXE").isEmpty)
  }

  @Test func extensionLeadsToFormats() {
    #expect(LawFormat.withExtension("JPG").map(\.key) == ["JPEG"])
    #expect(LawFormat.withExtension("zip").map(\.key) == ["GTFS FEED", "ZIP", "SHP"])
  }

  @Test func openMarkFromMemoryIsWeakWhereTheFormatIsNot() throws {
    let csv = try #require(LawFormat.named("CSV").first)
    #expect(csv.confidence == .secondary)
    #expect(csv.openConfidence == .memory)
    let text = try #require(LawFormat.named("TXT").first)
    #expect(text.openConfidence == .secondary)
  }
}

@Suite struct PassportElementTests {
  @Test func everyElementIsCompleteAndInOrder() {
    #expect(PassportElement.all.map(\.order) == Array(1...22))
    for element in PassportElement.all {
      #expect(!element.name.uk.isEmpty && !element.name.en.isEmpty && !element.keyPath.isEmpty)
    }
    #expect(PassportElement.all.filter(\.isRequired).map(\.order) == Array(1...6) + Array(8...17))
  }

  @Test(
    arguments: [
      (PassportElement.ID.title, 1...254), (.description, 1...4000), (.purpose, 1...512), (.keywords, nil),
      (.identifier, nil),
    ] as [(PassportElement.ID, ClosedRange<Int>?)])
  func lengthsAreThoseOfTheTable(_ id: PassportElement.ID, length: ClosedRange<Int>?) {
    #expect(PassportElement[id].length == length)
  }

  @Test(
    arguments: [
      (PassportElement.ID.identifier, Severity.error), (.title, .error), (.compression, .warning),
      (.link, .error),
      (.edrpou, .note), (.version, nil), (.license, .note), (.dataAsOf, .error),
    ] as [(PassportElement.ID, Severity?)])
  func severityOfAMissingElementIsRead(_ id: PassportElement.ID, severity: Severity?) {
    #expect(PassportElement[id].severityWhenMissing == severity)
  }

  @Test func elementsOfTheRegulationAndOfThePortalAreToldApart() {
    for element in PassportElement.all {
      let isPractice = element.order > 17
      #expect((element.legalBasis == .portalPractice) == isPractice)
    }
    #expect(
      PassportElement[.purpose].legalBasis.fullText
        == LocalizedText(
          uk: "Положення, паспорт набору даних: елемент №\u{A0}4 «Підстава та призначення збору інформації, "
            + "що міститься в наборі даних»",
          en: "the Regulation, data set passport: element No.\u{A0}4 "
            + "“Legal basis and purpose of collecting the information”"))
  }
}

@Suite struct LegalBasisTests {
  @Test func pointsAreOfTheRegulationNeverOfTheResolution() {
    #expect(LegalBasis.point(.updating).text.uk == "пункт 15 Положення")
    #expect(LegalBasis.Point.allCases.map(\.rawValue) == [15, 17, 18])
    #expect(
      LegalBasis.point(.updating).fullText.uk
        == "пункт 15 Положення про набори даних, які підлягають оприлюдненню у формі відкритих даних, "
        + "затвердженого постановою Кабінету Міністрів України від 21 жовтня 2015 р. №\u{A0}835")
    #expect(LegalBasis.recommendation.fullText.uk == "рекомендація")
    #expect(LegalBasis.recommendation.text.uk == "рекомендація")
    #expect(LegalBasis.portalPractice.text.uk == "практика порталу")
  }

  @Test func annexItemNamesEditionSectionAndNumber() throws {
    let item = try #require(Annex.embedded.item(id: "local-2019-029"))
    #expect(
      LegalBasis.annexItem(item).text.uk
        == "перелік, редакція 2020-02, «Органи місцевого самоврядування», номер 29")
  }
}

@Suite struct RecommendedStructureTests {
  @Test func everyColumnOfTheTableIsThere() {
    let tables = RecommendedStructure.annexItems.flatMap { RecommendedStructure.tables(for: $0) }
    #expect(RecommendedStructure.annexItems.count == 69)
    #expect(tables.count == 109)
    #expect(tables.reduce(0) { $0 + $1.columns.count } == 1985)
    #expect(tables.flatMap(\.columns).count { $0.isPersonal } == 74)
    for table in tables {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.annexItem)/\(table.table)")
      #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } })
    }
  }

  @Test(arguments: [
    ("all-001", "organizations", "subOrgOf Name", "subOrgOfName"),
    ("all-009", "regulatoryList", "legalActІd", "legalActId"),
  ])
  func misprintsAreCleanedAndKept(_ item: String, table: String, verbatim: String, name: String) throws {
    let structure = try #require(RecommendedStructure.table(table, for: item))
    #expect(structure.columns.contains { $0.verbatimName == verbatim && $0.name == name })
  }

  @Test func repeatedColumnIsNumbered() throws {
    let structure = try #require(RecommendedStructure.table("equipment", for: "local-023"))
    #expect(
      structure.columns.map(\.name).filter { $0.hasPrefix("currencyCode") } == [
        "currencyCode", "currencyCode2", "currencyCode3",
      ])
  }

  @Test func itemWithoutAStructureHasNoTables() {
    #expect(RecommendedStructure.tables(for: "all-007").isEmpty)
    #expect(RecommendedStructure.tables(for: "").isEmpty)
  }
}
