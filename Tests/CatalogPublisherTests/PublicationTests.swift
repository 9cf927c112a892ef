import CatalogModel
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogPublisher

@Suite struct PublicationTests {
  @Test func holdsOnlyWhatCountsOnTheDay() throws {
    let publication = try SmallCatalog.publication(on: "2019-05-15")
    #expect(publication.datasets.map(\.name) == ["biudzhet"])
    let paths = publication.documents.map(\.id.path)
    #expect(paths == ["datasets/biudzhet/data/budget-2019.csv", "datasets/biudzhet/data/budget-2018.csv"])
    #expect(publication.documentCount == 2)
    #expect(try SmallCatalog.publication(on: "2018-01-01").datasets == [])
  }

  @Test func noDateIsLaterThanTheDay() throws {
    let day = "2020-03-15"
    let publication = try SmallCatalog.publication(on: day)
    for dataset in publication.datasets {
      #expect(
        [dataset["modified"]].allSatisfy { if case .text(let last?) = $0 { last <= day } else { false } })
      #expect(dataset["data_as_of"] == .text(nil))
    }
    #expect(publication.documents.allSatisfy { ($0.modified?.iso ?? "") <= day })
  }

  @Test func sizeAndChecksumAreThoseOfTheDayOrLeftOut() throws {
    func document(on day: String) throws -> PublishedDocument {
      let documents = try SmallCatalog.publication(on: day).documents
      return try #require(documents.first { $0.id.path.hasSuffix("budget-2020.csv") })
    }
    #expect(try document(on: "2020-03-15").bytes == nil)
    #expect(try document(on: "2020-10-01").bytes == 52)
  }

  @Test func aDocumentWhoseFileIsGoneHasNoAddress() throws {
    let documents = try SmallCatalog.publication(on: "2019-05-15").documents
    #expect(documents.map { $0.address == nil } == [false, true])
  }

  @Test func addressesAreEncodedAndNeedAnAddressOfThePublisher() throws {
    let addresses = PublicAddresses(base: "https://example.org/data")
    #expect(
      addresses.address(of: "a/звіт, 1.csv")
        == "https://example.org/data/a/%D0%B7%D0%B2%D1%96%D1%82%2C%201.csv")
    #expect(PublicAddresses(base: nil).address(of: "a.csv") == nil)
    #expect(PublicAddresses(base: "example.org").address(of: "a.csv") == nil)
    #expect(PublicAddresses(base: "https://example.org/").address(of: "a.csv") == "https://example.org/a.csv")
  }

  @Test func elementsThatThePassportLeavesOutComeFromTheCatalogue() throws {
    let publication = try SmallCatalog.publication()
    #expect(Set(publication.datasets.map { $0["publisher_edrpou"] }) == [.text("12345678")])
    #expect(Set(publication.datasets.map { $0["publisher_name"] }) == [.text("Зразківська міська рада")])
  }

  @Test func wordsOfThePortalAreWrittenAsCodes() throws {
    let registry = try #require(
      SmallCatalog.publication().datasets.first { $0.name == "reiestr-orhanizatsii" })
    #expect(registry["language"] == .list(["uk"]))
    #expect(registry["update_frequency"] == .text("on_change"))
    #expect(registry["maintainers"]?.texts(of: ["title"]).count == 2)
    #expect(registry["formats"] == .list(["CSV", "HTML"]))
  }

  /// The portal writes `ua`, people also `UA`.
  @Test(arguments: ["ua", "UA", "Ua"]) func theLanguageOfThePortalIsUkrainian(_ word: String) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/datasets/a", withIntermediateDirectories: true)
      try Data("title: A\nissued: \"2020-01-01\"\nlanguage: [\(word), en]\n".utf8).write(
        to: URL(filePath: folder + "/datasets/a/datapackage.yaml"))
      let publication = Publication(
        of: try CatalogReader.open(folder).catalog, on: try #require(DateText("2020-10-01")).day,
        check: Publication.CheckSummary(errors: 0, warnings: 0, notes: 0), toolVersion: "test")
      #expect(publication.datasets.map { $0["language"] } == [.list(["uk", "en"])])
    }
  }
}
