import CatalogModel
import CatalogWork
import Foundation
import Testing
import Wording

/// A verb asks whoever called it, and does nothing until the answer is yes.
@Suite struct ConversationTests {
  private static let catalog = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Catalogs/small")

  /// What a conversation with one answer led to.
  private struct Outcome {
    var said = ""
    var questions: [String] = []
    var stop: Stop?
    var isChanged = false
  }

  /// Brings back a table of passports in which a title is another one.
  private func update(answering answer: Bool?) throws -> Outcome {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "dani-test-" + UUID().uuidString)
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    let catalog = folder.appending(path: "catalog")
    try manager.copyItem(at: Self.catalog, to: catalog)
    let passport = catalog.appending(path: "datasets/transport/datapackage.yaml")
    let old = try Data(contentsOf: passport)

    let day = try #require(CalendarDate(year: 2020, month: 10, day: 1))
    let request = CatalogRequest(language: .en, asOf: nil, now: day, jobs: 1, toolVersion: "0")
    let path = catalog.path(percentEncoded: false)
    let table = folder.appending(path: "passports.csv")
    try request.writePassports(of: path, to: table.path(percentEncoded: false), replacing: false)
    let text = try String(contentsOf: table, encoding: .utf8)
    try text.replacing("Зупинки громадського транспорту", with: "Зупинки міста")
      .write(to: table, atomically: true, encoding: .utf8)

    var outcome = Outcome()
    let conversation = Conversation(
      say: { outcome.said += $0 }, remark: { _ in },
      ask: { question, language in
        outcome.questions.append(question[language])
        return answer
      })
    do {
      try request.updatePassports(
        of: path, from: table.path(percentEncoded: false), conversation)
    } catch {
      outcome.stop = error
    }
    outcome.isChanged = try Data(contentsOf: passport) != old
    return outcome
  }

  @Test func yesWrites() throws {
    let outcome = try update(answering: true)
    #expect(outcome.isChanged && outcome.stop == nil)
    #expect(outcome.questions == ["Make these changes?"])
    #expect(outcome.said.contains("+ Зупинки міста"))
  }

  @Test func noLeavesEverythingAsItIs() throws {
    let outcome = try update(answering: false)
    #expect(!outcome.isChanged && outcome.stop == nil)
  }

  @Test func whereNobodyCanAnswerTheVerbStops() throws {
    let outcome = try update(answering: nil)
    #expect(!outcome.isChanged)
    #expect(outcome.stop?.outcome == .impossible)
    #expect(outcome.stop?.message.en.contains("--yes") == true)
  }
}
