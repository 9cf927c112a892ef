import CatalogModel
import Testing
import Wording

@Suite struct UpdateFrequencyTests {
  @Test(arguments: UpdateFrequency.allCases)
  func everyCodeIsCompleteAndReadsBack(_ frequency: UpdateFrequency) {
    #expect(
      UpdateFrequency.read(frequency.rawValue) == .init(frequency: frequency, isCanonical: true))
    for text in [
      frequency.label.uk, frequency.label.en, frequency.phrase.uk, frequency.ckanValue, frequency.euCode,
      frequency.euURI,
    ] {
      #expect(UpdateFrequency.read(text)?.frequency == frequency, "\(text)")
    }
    #expect(!frequency.ckanValue.isEmpty && !frequency.euCode.isEmpty)
    #expect((frequency.iso8601 == nil) == (frequency == .noLongerUpdated))
  }

  @Test(arguments: [
    ("Більше одного разу на день", UpdateFrequency.moreThanDaily), ("раз на день", .daily),
    ("раз на тиждень", .weekly), ("раз на місяць", .monthly), ("раз на квартал", .quarterly),
    ("once a quarter", .quarterly), ("R/P3M", .quarterly), ("Кожні півроку", .halfYearly),
    ("раз на пів року", .halfYearly), ("щопівроку", .halfYearly), ("раз на рік", .yearly),
    ("immediately after making changes”", .onChange), ("щоразу із зміною даних", .onChange),
    ("після оновлення даних", .onChange), ("одразу після внесення змін", .onChange),
    ("більше не оновлюють", .noLongerUpdated), ("Позапланово", .unscheduled),
    ("  «ЩОМІСЯЦЯ».  ", .monthly), ("раз\u{A0}на  рік", .yearly), ("half–yearly", .halfYearly),
    ("Monthly", .monthly),
    ("http://publications.europa.eu/resource/authority/frequency/ANNUAL_2", .halfYearly),
  ])
  func synonymIsReadButNotCanonical(_ text: String, frequency: UpdateFrequency) {
    #expect(UpdateFrequency.read(text) == .init(frequency: frequency, isCanonical: false))
    #expect(UpdateFrequency(reading: text) == frequency)
  }

  @Test(arguments: ["", " ", "none", "(порожньо)", "irregular", "інколи", "щодня або щотижня", "monthly-ish"])
  func otherWordsAreNoFrequency(_ text: String) {
    #expect(UpdateFrequency.read(text) == nil)
  }

  @Test func wordsOfTheTableAndOfTheProgramAgree() {
    #expect(UpdateFrequency.allCases.count == 10)
    #expect(UpdateFrequency(rawValue: "none") == nil)
    #expect(UpdateFrequency.halfYearly.ckanValue == "once a half year")
    #expect(UpdateFrequency.halfYearly.iso8601 == "R/P6M")
    #expect(UpdateFrequency.unscheduled.iso8601 == "irregular")
  }
}
