import CatalogModel
import FileContent
import Testing
import Wording

private func day(_ text: String) throws -> CalendarDate { try #require(DateText(text)).day }

@Suite struct AnnexTests {
  let annex = Annex.embedded

  @Test(
    arguments: [
      ("2017-12-19", nil, false), ("2017-12-20", "2018-10", false), ("2019-04-16", "2018-10", false),
      ("2019-04-17", "2020-02", false), ("2020-10-01", "2020-02", false), ("2021-03-02", "2020-02", false),
      ("2021-03-03", "2020-02", true), ("2024-09-30", "2020-02", true), ("2024-10-01", "2024-10", false),
      ("2025-06-01", "2024-10", false),
    ] as [(String, String?, Bool)])
  func everyDayHasItsEdition(_ date: String, name: String?, isGap: Bool) throws {
    let found = annex.edition(on: try day(date))
    #expect(found.edition?.name == name)
    #expect(found.isGap == isGap)
    #expect((found.note == nil) == (name != nil && !isGap))
  }

  @Test func gapSaysThatTheEditionIsNotEstablished() throws {
    let note = try #require(annex.edition(on: day("2022-02-24")).note)
    #expect(note.uk.hasPrefix("редакцію на цю дату не встановлено"))
  }

  @Test func draftsAnswerOnlyToTheirName() throws {
    let draft = try #require(annex.edition(named: "2025-01-draft"))
    #expect(draft.isDraft)
    #expect(annex.edition(on: try day("2030-01-01")).edition?.name == "2024-10")
    #expect(
      annex.items(edition: draft, sections: [.local]).map(\.id) == ["local-058", "local-059"])
  }

  @Test(arguments: [
    ("2018-10", AnnexSection.all, 12), ("2018-10", .local, 34), ("2020-02", .all, 13),
    ("2020-02", .local, 63),
    ("2020-02", .stateAdministration, 0), ("2024-10", .all, 16), ("2024-10", .local, 57),
    ("2024-10", .stateAdministration, 6),
  ])
  func sectionsHoldTheItemsOfTheTable(_ name: String, section: AnnexSection, count: Int) throws {
    let edition = try #require(annex.edition(named: name))
    let items = annex.items(edition: edition, sections: [section])
    #expect(items.count == count)
    #expect(items.map(\.order) == items.map(\.order).sorted())
  }

  @Test func whatWasRequiredOfACityOnFirstOctober2020() throws {
    let edition = try #require(annex.edition(on: day("2020-10-01")).edition)
    let items = annex.items(edition: edition, sections: [.all, .local])
    #expect(items.count == 76)
    #expect(items.first?.id == "all-2019-001")
    #expect(items[12...14].map(\.id) == ["all-2019-014", "local-2019-001", "local-2019-002"])
    #expect(items.filter { $0.confidence.isWeak }.map(\.id) == ["all-2019-004", "local-2019-029"])
  }

  @Test func numbersWithoutATitleAreKnown() throws {
    let edition = try #require(annex.edition(named: "2020-02"))
    #expect(annex.untitledNumbers(edition: edition, section: .all) == [12])
    #expect(annex.untitledNumbers(edition: edition, section: .local) == [34, 52])
    let draft = try #require(annex.edition(named: "2025-01-draft"))
    #expect(annex.untitledNumbers(edition: draft, section: .local) == [])
  }

  @Test func idsAreUniqueOverAllEditions() {
    #expect(Set(annex.items.map(\.id)).count == annex.items.count)
    #expect(annex.items.count == 203)
    #expect(annex.items.allSatisfy { !$0.title.isEmpty && !$0.source.isEmpty })
  }

  @Test func crosswalkLeadsThereAndBack() throws {
    let old = try #require(annex.edition(named: "2020-02"))
    let new = try #require(annex.edition(named: "2024-10"))
    #expect(annex.counterparts(of: "all-2019-001", in: new).map(\.id) == ["all-001"])
    #expect(annex.counterparts(of: "local-2019-004", in: new).map(\.id) == ["local-034", "local-040"])
    #expect(
      annex.counterparts(of: "local-035", in: old).map(\.id)
        == ["local-2019-001", "local-2019-007", "local-2019-030"])
    #expect(annex.counterparts(of: "local-035", in: old).allSatisfy { $0.relation == .merged })
    #expect(annex.counterparts(of: "all-001", in: old).first?.confidence == .inferred)
    #expect(annex.counterparts(of: "all-001", in: new).first?.confidence == .verified)
    for item in annex.items(edition: old, sections: [.all, .local]) {
      for link in annex.counterparts(of: item.id, in: new) {
        #expect(annex.counterparts(of: link.id, in: old).contains { $0.id == item.id })
      }
    }
  }

  @Test func everyItemOf2020HasACounterpartIn2024OrIsGone() throws {
    let old = try #require(annex.edition(named: "2020-02"))
    let new = try #require(annex.edition(named: "2024-10"))
    #expect(annex.isGone("local-2019-005", in: new))
    #expect(annex.isGone("local-057", in: old))
    #expect(!annex.isGone("all-2019-001", in: new))
    for item in annex.items(edition: old, sections: [.all, .local]) {
      #expect(
        annex.isGone(item.id, in: new) == annex.counterparts(of: item.id, in: new).isEmpty, "\(item.id)")
    }
  }
}

@Suite struct AnnexListTests {
  let header =
    "id,edition,holder_group,order,name_uk,frequency,frequency_text_uk,in_force_from,in_force_to,source,confidence\n"

  private func add(_ text: String) -> (annex: Annex, faults: [AnnexListFault]) {
    Annex.embedded.adding(list: Array(text.utf8))
  }

  @Test func newerListAnswersForItsDays() throws {
    let (annex, faults) = add(
      header + "all-2025-001,2025-10,all,1,Довідник,none,,2025-10-01,,рішення,\n"
        + "local-2025-001,2025-10,local,1,Тарифи,none,,2025-10-01,,рішення,inferred\n")
    #expect(faults.isEmpty)
    #expect(annex.edition(on: try day("2025-09-30")).edition?.name == "2024-10")
    let edition = try #require(annex.edition(on: day("2025-10-01")).edition)
    #expect(edition.name == "2025-10")
    #expect(annex.items(edition: edition, sections: [.all]).map(\.title) == ["Довідник"])
    #expect(annex.item(id: "all-2025-001")?.confidence == .secondary)
    #expect(annex.item(id: "local-2025-001")?.confidence == .inferred)
    #expect(annex.edition(on: try day("2020-10-01")).edition?.name == "2020-02")
  }

  @Test func listReplacesTheEditionThatItNames() throws {
    let (annex, faults) = add(header + "all-001,2024-10,all,1,Інша назва,none,,2024-10-01,,,\n")
    #expect(faults.isEmpty)
    #expect(annex.item(id: "all-001")?.title == "Інша назва")
    #expect(annex.item(id: "all-002") == nil)
    let old = try #require(annex.edition(named: "2020-02"))
    #expect(annex.counterparts(of: "all-001", in: old).map(\.id) == ["all-2019-001"])
    let new = try #require(annex.edition(named: "2024-10"))
    #expect(annex.counterparts(of: "all-2019-002", in: new).isEmpty)
  }

  @Test(arguments: [
    ("", 1, AnnexListFault.Problem.columnMissing("id")),
    ("x,2025,all,0,Назва,,,,,,", 2, .wrongNumber("0")),
    ("x,2025,everybody,1,Назва,,,,,,", 2, .unknownSection("everybody")),
    ("x,2025,all,1,,,,,,,", 2, .cellEmpty(column: "name_uk")),
    ("x,2025,all,1,Назва,,,01.10.2025,,,", 2, .wrongDate(column: "in_force_from", "01.10.2025")),
    ("x,2025,all,1,Назва,,,2025-10-01,2025-10-01,,", 2, .datesReversed(from: "2025-10-01", to: "2025-10-01")),
    ("x,2025,all,1,Назва", 2, .wrongCellCount(found: 5, expected: 11)),
    ("all-001,2025,all,1,Назва,,,,,,", 2, .idTaken("all-001", edition: "2024-10")),
    ("x,2025,all,1,\"Назва\nу два рядки\",,,,,,\n\nx,2025,all,2,Інша,,,,,,", 5, .repeatedID("x")),
    (
      "x,2025,all,1,Назва,,,2025-10-01,,,\ny,2025,all,2,Назва,,,2025-11-01,,,", 3,
      .datesDisagree(edition: "2025")
    ),
  ])
  func brokenRowIsAFaultWithItsLine(_ rows: String, line: Int, problem: AnnexListFault.Problem) {
    let (_, faults) = add(rows.isEmpty ? "" : header + rows + "\n")
    #expect(faults.first == AnnexListFault(line: line, problem: problem))
    #expect(faults.allSatisfy { !$0.message.uk.isEmpty && !$0.message.en.isEmpty })
  }

  @Test func listInAnotherEncodingIsOneFaultAndChangesNothing() {
    let (annex, faults) = Annex.embedded.adding(list: [0xCF, 0xE5, 0xF0])
    #expect(faults == [AnnexListFault(line: 1, problem: .notUTF8)])
    #expect(annex.items == Annex.embedded.items)
  }

  @Test func headerAloneIsAFault() {
    #expect(add(header).faults.map(\.problem) == [.noItems])
  }
}
