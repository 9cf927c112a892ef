import CatalogModel
import FileContent
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogPublisher

/// Three data sets and six documents with awkward titles and paths: `Tests/Fixtures/Catalogs/small`.
enum SmallCatalog {
  static let path = Repository.smallCatalog

  static func opened() throws -> Catalog { try CatalogReader.open(path).catalog }

  static func publication(on day: String = "2020-10-01") throws -> Publication {
    Publication(
      of: try opened(), on: try #require(DateText(day)).day,
      check: Publication.CheckSummary(errors: 0, warnings: 2, notes: 1), toolVersion: "test")
  }
}
