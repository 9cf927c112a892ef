import CatalogModel
import FileContent
import Privacy
import TableValues
import Testing
import Wording

@Suite struct IBANTests {
  private static let valid = [
    "UA213223130000026007233566001", "UA903052992990004149123456789", "UA213996220000026007233566001",
    "UA573543470006762462054925026",
  ]

  @Test(arguments: valid) func accountsPassAlsoWithTheBlanksOfPaper(_ code: String) {
    #expect(IBAN(code)?.code == code)
    let paper = code.enumerated().map { ($0.offset % 4 == 0 ? " " : "") + String($0.element) }.joined()
    #expect(IBAN(paper)?.code == code)
  }

  @Test(arguments: valid) func anyDigitChangedIsNoticed(_ code: String) {
    let characters = Array(code)
    for index in 2..<29 {
      var changed = characters
      changed[index] = changed[index] == "9" ? "0" : "9"
      guard changed[index] != characters[index] else { continue }
      #expect(IBAN(String(changed)) == nil, "\(index)")
    }
  }

  @Test func othersSayWhatIsWrong() {
    #expect(IBAN.problem(in: "") == .empty)
    #expect(IBAN.problem(in: "АА213223130000026007233566001") == .wrongCountry)
    #expect(IBAN.problem(in: "UA21322313000002600723356600") == .wrongLength(28))
    #expect(IBAN.problem(in: "UA2132231300000260072335660010") == .wrongLength(30))
    #expect(IBAN.problem(in: "UA2132231300000260072335660-1") == .wrongCharacter)
    #expect(IBAN.problem(in: "UA213223130000026007233566002") == .wrongCheckDigits)
    #expect(IBAN("UA213223130000026007233566001")?.bank == "322313")
  }
}

@Suite struct PersonalIdentifierTests {
  @Test(arguments: [
    ("АБ123456", PassportNumber.Kind.booklet), ("АБ № 123456", .booklet), ("MK 123456", .booklet),
    ("123456789", .card), ("FZ123456", .foreign),
  ])
  func passportsAreToldApart(_ text: String, kind: PassportNumber.Kind) {
    #expect(PassportNumber(text)?.kind == kind)
  }

  @Test(arguments: ["АБ12345", "АБВ123456", "12345678", "ЫЫ123456", "", "А1123456"])
  func othersAreNoPassports(_ text: String) {
    #expect(PassportNumber(text) == nil)
  }

  @Test(arguments: [("19850517-01234", 1985), ("1985051701234", 1985)])
  func aRegisterNumberBeginsWithADate(_ text: String, year: Int) {
    #expect(UNZR(text)?.birthDate.year == year)
    #expect(UNZR(text)?.masked == "19******-***34")
  }

  @Test(arguments: ["19851317-01234", "19850517-0123", "1985-0517-01234", "198505170-1234", "31185051701234"])
  func othersAreNoRegisterNumbers(_ text: String) {
    #expect(UNZR(text) == nil)
  }

  @Test(arguments: [
    ("+38 (050) 123-45-67", "0501234567", true), ("0501234567", "0501234567", true),
    ("380671234567", "0671234567", true), ("8 067 123 45 67", "0671234567", true),
    ("(06451) 7-12-34", "0645171234", false),
  ])
  func phonesAreReadHoweverTheyAreWritten(_ text: String, national: String, isMobile: Bool) {
    #expect(PhoneNumber(text)?.national == national)
    #expect(PhoneNumber(text)?.isMobile == isMobile)
  }

  @Test(arguments: ["UA05010501234567890", "1234567890", "050123456", "тел. 0501234567", "+0501234567"])
  func othersAreNoPhones(_ text: String) {
    #expect(PhoneNumber(text) == nil)
  }

  @Test func nothingPersonalIsShownInFull() {
    #expect(PersonalMask.masked("3118312348") == "31******48")
    #expect(PersonalMask.masked("АБ 123456") == "А* 1****6")
    #expect(PersonalMask.masked("zrazenko@gmail.com") == "z***@gmail.com")
    #expect(PersonalMask.masked("Зразенко Іван Іванович") == "З******о І**н І******ч")
    #expect(PersonalMask.withoutNumbers("z***@gmail.com, 31******48") == "z***@gmail.com, 31******48")
    #expect(
      PersonalMask.withoutNumbers("рядок 12: є 3118312348, a@ukr.net")
        == "рядок 12: є 31******48, a***@ukr.net")
  }
}

@Suite struct ColumnTopicTests {
  @Test(arguments: [
    ("РНОКПП", ColumnTopic.taxNumber), ("Ідентифікаційний номер платника", .taxNumber),
    ("payerRnokpp", .taxNumber),
    ("PHOКПП", .taxNumber), ("Код ЄДРПОУ", .bodyCode), ("contactPointTelephone", .phone),
    ("Моб. тел.", .phone),
    ("Серія та номер паспорта", .passport), ("УНЗР", .demographicNumber), ("e-mail", .mailbox),
    ("Електронна пошта", .mailbox), ("П.І.Б.", .personName), ("Адреса проживання", .home),
    ("birthDate", .birthDate),
    ("Стать", .sex), ("institutionName", .institution),
  ])
  func namesOfColumnsSayWhatTheyHold(_ name: String, topic: ColumnTopic) {
    #expect(ColumnTopic.topics(of: name).contains(topic))
  }

  @Test(arguments: [
    ("Вінниця", ColumnTopic.taxNumber), ("Технічний паспорт", .passport), ("Поштовий індекс", .mailbox),
    ("Електронна адреса", .address), ("Адреса об’єкта", .address), ("Статус", .sex), ("Модель", .phone),
  ])
  func otherNamesDoNot(_ name: String, topic: ColumnTopic) {
    #expect(!ColumnTopic.topics(of: name).contains(topic))
  }
}
