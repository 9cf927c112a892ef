import CatalogModel
import Testing
import Wording

@Suite struct LookalikesTests {
  @Test(
    arguments: [
      ("ceлище", "селище", ["c", "e"], 0), ("Адміністрація мicта", "міста", ["i", "c"], 14),
      ("Кaбінет", "Кабінет", ["a"], 0), ("СO2 та пил", "СО", ["O"], 0), ("об’єкт i об’єкти", "і", ["i"], 7),
      ("oб’єкт", "об’єкт", ["o"], 0), ("Pеєстр", "Реєстр", ["P"], 0), ("Micrоsoft", "Microsoft", ["о"], 0),
      ("kВт", "кВт", ["k"], 0), ("розділу VІ", "VI", ["І"], 8), ("ІІ квартал", "II", ["І"], 0),
      ("за ХХІ століття", "XXI", ["Х", "І"], 3),
    ] as [(String, String, [Character], Int)])
  func foreignLettersAreNamedAndReplaced(
    _ text: String, suggestion: String, foreign: [Character], offset: Int
  ) throws {
    let words = Lookalikes.words(in: text)
    #expect(words.count == 1)
    let word = try #require(words.first)
    #expect(word.suggestion == suggestion)
    #expect(word.foreign == foreign)
    #expect(word.offset == offset)
  }

  @Test(arguments: [
    "", "Захворюваність на COVID-19 у місті", "Точки доступу Wi-Fi", "IT-компанії", "10 kg, 5 кг, 3 м²",
    "CO2 і пил",
    "розділ VI, II квартал, XXI століття", "І квартал", "WEBсайт", "IPадреса", "PDFом", "iPhone’ом",
    "GeoJSON і CSV",
    "https://exаmple.org/ceлище", "оpendata@city.gov.ua", "пункт a) та пункт i)", "Plain English text",
    "вітамін A та C", "об’єкти", "Ї, Є", "дорога М-03", "а i б c",
  ])
  func nearMissesAreSilent(_ text: String) {
    #expect(Lookalikes.words(in: text).map(\.text) == (text == "а i б c" ? ["i"] : []))
  }

  @Test func kindsAreToldApart() {
    let words = Lookalikes.words(in: "Рішення ІІІ сесії i poзділу ХІV")
    #expect(words.map(\.kind) == [.romanNumeral, .mixed, .romanNumeral])
    #expect(Lookalikes.words(in: "хліб i сіль").map(\.kind) == [.conjunction])
  }

  @Test func everyWrongWordIsFoundOnce() {
    #expect(Lookalikes.words(in: "ceлище, ceлище").map(\.offset) == [0, 8])
  }
}

@Suite struct PlaceholderTextTests {
  @Test(arguments: [
    "без опису", "Без опису.", "Звіт", "test", "Test 2", "xxx", "ХХХ", "ПІБ", "П.І.Б.",
    "Lorem ipsum dolor sit amet",
    "уточнюється", "(уточнюється)", "TODO", "TODO: написати опис", "–", "…", "???", "н/д", "{{title}}",
    "<назва набору>",
    "Прізвище, ім’я, по батькові", "aaaa", "Назва набору", "немає", "N/A",
    "Не передбачено", "невідомо", "інформація відсутня.",
  ])
  func placeholdersAreKnown(_ text: String) { #expect(PlaceholderText.matches(text)) }

  @Test(arguments: [
    "", "Звіт про виконання бюджету", "Тестування питної води", "Дані про вільні земельні ділянки", "Тарифи",
    "ОСББ",
    "Ожинська Віра Зразківна", "Опис меж громади", "III", "Ні", "[1] Реєстр", "2020",
    "Без опису не приймаються", "Невідомо ким покинуті транспортні засоби",
  ])
  func realTextsAreNot(_ text: String) { #expect(!PlaceholderText.matches(text)) }
}

@Suite struct ActReferenceTests {
  typealias Kind = ActReference.Kind

  @Test(
    arguments: [
      (
        "Закон України «Про доступ до публічної інформації»", .law, nil, nil,
        "Про доступ до публічної інформації"
      ),
      (
        "на виконання постанови Кабінету Міністрів України від 21.10.2015 р. № 835", .resolution, "835",
        "21.10.2015", nil
      ),
      ("постанова КМУ від 21 жовтня 2015 р. №835", .resolution, "835", "21 жовтня 2015", nil),
      ("рішення виконкому м. Лисичанська від 12.03.2019 № 105", .decision, "105", "12.03.2019", nil),
      ("розпорядження керівника ВЦА від 14.08.2020 № 12-р", .disposition, "12-р", "14.08.2020", nil),
      ("Наказ МОЗ № 1000", .order, "1000", nil, nil), ("Бюджетний кодекс України", .code, nil, nil, nil),
      ("відповідно до Конституції України", .constitution, nil, nil, nil),
      ("Указ Президента України № 293/2020", .decree, "293/2020", nil, nil),
      ("Закону України Про звернення громадян", .law, nil, nil, "Про звернення громадян"),
      ("Закон 2939-VI", .law, "2939-VI", nil, nil),
      (
        "Закону України «Про порядок вирішення «складних» спорів» від 03.03.1998", .law, nil, "03.03.1998",
        "Про порядок вирішення складних спорів"
      ),
      ("Положення про управління праці", .regulation, nil, nil, "про управління праці"),
    ] as [(String, Kind, String?, String?, String?)])
  func actIsFoundWithItsParticulars(
    _ text: String, kind: Kind, number: String?, date: String?, name: String?
  ) throws {
    let acts = ActReference.found(in: text)
    #expect(acts.count == 1)
    let act = try #require(acts.first)
    #expect(act.kind == kind)
    #expect(act.number == number)
    #expect(act.date == date)
    #expect(act.name == name)
  }

  @Test(arguments: [
    "", "Облік об’єктів комунальної власності", "відповідно до чинного законодавства", "згідно із законом",
    "для прийняття рішення про ремонт доріг", "за наказом керівника",
    "збирання даних у встановленому порядку",
    "кодекс", "Положення", "для 25 закладів", "розпорядження у розділі «Відкриті дані»",
  ])
  func wordsWithoutParticularsNameNoAct(_ text: String) {
    #expect(ActReference.found(in: text).isEmpty)
    #expect(!ActReference.isNamed(in: text))
  }

  @Test func severalActsKeepTheirOwnParticulars() {
    let acts = ActReference.found(
      in:
        "Закон України «Про місцеве самоврядування в Україні», наказ від 05.02.2019 № 7; Земельний кодекс України"
    )
    #expect(acts.map(\.kind) == [.law, .order, .code])
    #expect(acts.map(\.number) == [nil, "7", nil])
    #expect(acts[0].date == nil)
  }
}

@Suite struct UkrainianOrderTests {
  @Test func lettersStandInTheirPlaces() {
    let letters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя".map { String($0) }
    #expect(letters.reversed().sorted(by: UkrainianOrder.precedes) == letters)
    #expect(
      letters.reversed().map { $0.uppercased() }.sorted(by: UkrainianOrder.precedes)
        == letters.map { $0.uppercased() })
  }

  @Test func wordsAreSortedAsInADictionary() {
    let words = [
      "«Автобус»", "вода 2", "вулиця", "Єдиний реєстр", "єнот", "жито", "заява", "їжак", "об’єднання",
      "об'їзд",
      "область", "ґанок",
    ]
    #expect(
      words.shuffled().sorted(by: UkrainianOrder.precedes) == [
        "«Автобус»", "вода 2", "вулиця", "ґанок", "Єдиний реєстр", "єнот", "жито", "заява", "їжак",
        "об’єднання",
        "об'їзд", "область",
      ])
  }

  @Test func digitsAndLatinStandBeforeCyrillic() {
    #expect(["Я", "z", "9", " "].sorted(by: UkrainianOrder.precedes) == [" ", "9", "z", "Я"])
  }

  @Test func differentWritingsOfOneWordHaveOneOrder() {
    #expect(
      ["об’єкт", "об'єкт", "ОБ’ЄКТ"].sorted(by: UkrainianOrder.precedes)
        == ["ОБ’ЄКТ", "об'єкт", "об’єкт"].sorted(by: UkrainianOrder.precedes))
    #expect(!UkrainianOrder.precedes("ґ", "ґ"))
  }
}

@Suite struct ComposedTextTests {
  @Test func decomposedLettersBecomeOne() {
    #expect(Array("паи\u{306} на і\u{308}жу".composed.utf8) == Array("пай на їжу".utf8))
    #expect(Array("\u{418}\u{306}\u{406}\u{308}\u{435}\u{308}".composed.utf8) == Array("ЙЇё".utf8))
    #expect(Array("cafe\u{301}".composed.utf8) == Array("café".utf8))
  }

  @Test func composedTextStaysAsItIs() {
    #expect(Array("звіт № 5".composed.utf8) == Array("звіт № 5".utf8))
    #expect(Array("о\u{301}".composed.utf8) == Array("о\u{301}".utf8))
  }
}
