import CatalogModel
import FileContent
import Testing
import Wording

@Suite struct PluralTests {
  @Test(arguments: [
    (0, "0 наборів даних", "0 data sets"), (1, "1 набір даних", "1 data set"),
    (2, "2 набори даних", "2 data sets"),
    (4, "4 набори даних", "4 data sets"), (5, "5 наборів даних", "5 data sets"),
    (11, "11 наборів даних", "11 data sets"), (12, "12 наборів даних", "12 data sets"),
    (14, "14 наборів даних", "14 data sets"), (21, "21 набір даних", "21 data sets"),
    (22, "22 набори даних", "22 data sets"), (101, "101 набір даних", "101 data sets"),
    (111, "111 наборів даних", "111 data sets"), (112, "112 наборів даних", "112 data sets"),
    (1_001, "1\u{A0}001 набір даних", "1,001 data sets"),
    (1_234_567, "1\u{A0}234\u{A0}567 наборів даних", "1,234,567 data sets"),
    (-2, "-2 набори даних", "-2 data sets"),
  ])
  func numberChoosesTheForm(_ number: Int, uk: String, en: String) {
    #expect(Counted.datasets(number) == LocalizedText(uk: uk, en: en))
  }

  /// The table of the phrase book, word by word.
  @Test(arguments: [
    (CountedNoun.dataset, "набір даних", "набори даних", "наборів даних"),
    (.document, "документ", "документи", "документів"), (.file, "файл", "файли", "файлів"),
    (.row, "рядок", "рядки", "рядків"), (.column, "стовпець", "стовпці", "стовпців"),
    (.value, "значення", "значення", "значень"), (.day, "день", "дні", "днів"),
    (.workingDay, "робочий день", "робочі дні", "робочих днів"), (.error, "помилка", "помилки", "помилок"),
    (.warning, "попередження", "попередження", "попереджень"), (.note, "примітка", "примітки", "приміток"),
    (.finding, "зауваження", "зауваження", "зауважень"),
    (.order, "розпорядження", "розпорядження", "розпоряджень"),
    (.draftOrder, "проєкт розпорядження", "проєкти розпоряджень", "проєктів розпоряджень"),
    (
      .partyBranch, "міський осередок політичної партії", "міські осередки політичних партій",
      "міських осередків політичних партій"
    ),
    (.civicOrganisation, "громадська організація", "громадські організації", "громадських організацій"),
    (.religiousOrganisation, "релігійна організація", "релігійні організації", "релігійних організацій"),
    (.informationMaterial, "інформаційний матеріал", "інформаційні матеріали", "інформаційних матеріалів"),
    (.video, "відеоролик", "відеоролики", "відеороликів"),
    (.newDocument, "новий документ", "нові документи", "нових документів"), (.photo, "фото", "фото", "фото"),
  ])
  func everyNounHasItsForms(_ noun: CountedNoun, one: String, few: String, many: String) {
    #expect([1, 3, 5].map { noun.form($0).uk } == [one, few, many])
    #expect(CountedNoun.byName.values.contains(noun))
  }

  @Test func fractionTakesTheGenitiveSingular() {
    #expect(CountedNoun.second.counted(tenths: 4) == LocalizedText(uk: "0,4 секунди", en: "0.4 seconds"))
    #expect(CountedNoun.second.counted(tenths: 12_345).uk == "1\u{A0}234,5 секунди")
    #expect(CountedNoun.second.counted(tenths: -4).uk == "-0,4 секунди")
  }

  @Test func noneAgreesInGender() {
    #expect(CountedNoun.dataset.none == LocalizedText(uk: "жодного набору даних", en: "no data sets"))
    #expect(CountedNoun.error.none.uk == "жодної помилки")
    #expect(CountedNoun.warning.none.uk == "жодного попередження")
  }
}

@Suite struct ReportSentenceTests {
  let day = CalendarDate(year: 2020, month: 10, day: 1)

  @Test(arguments: [
    (1, 1, "оприлюднено 1 набір даних, що містить 1 документ."),
    (2, 2, "оприлюднено 2 набори даних, що містять 2 документи."),
    (5, 5, "оприлюднено 5 наборів даних, що містять 5 документів."),
    (11, 11, "оприлюднено 11 наборів даних, що містять 11 документів."),
    (21, 21, "оприлюднено 21 набір даних, що містить 21 документ."),
    (101, 856, "оприлюднено 101 набір даних, що містить 856 документів."),
    (0, 0, "не оприлюднено жодного набору даних."),
    (3, 0, "оприлюднено 3 набори даних, що не містять жодного документа."),
  ])
  func sentenceAgreesWithItsNumbers(_ datasets: Int, documents: Int, end: String) throws {
    let sentence = ReportSentence.published(
      asOf: try #require(day), datasets: datasets, documents: documents)
    #expect(sentence.uk == "Станом на 01.10.2020 у розділі «Відкриті дані» " + end)
  }

  @Test(arguments: [
    (101, 856, "101 data sets with 856 documents."), (1, 1, "1 data set with 1 document."),
    (0, 0, "no data sets."),
    (2, 0, "2 data sets with no documents."),
  ])
  func englishSentence(_ datasets: Int, documents: Int, end: String) throws {
    let sentence = ReportSentence.published(
      asOf: try #require(day), datasets: datasets, documents: documents)
    #expect(sentence.en == "As of 1 October 2020 the section “Open data” holds " + end)
  }
}
