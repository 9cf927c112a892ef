import CatalogModel
import FileContent
import TableValues
import Wording

/// A text that is no table holds tax numbers of people (РНОКПП).
struct PersonalNumbersInText: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "РНОКПП фізичних осіб у JSON, XML або тексті", en: "tax numbers of people in JSON, XML or a text"),
    reason: LocalizedText(
      uk:
        "РНОКПП (ІПН) – персональні дані: за ним впізнають людину, дізнаються день народження і стать. Перед числом "
        + "стоїть ключ або слово, що це РНОКПП, і його контрольна цифра правильна.",
      en:
        "A tax number is personal data: it identifies a person and tells the day of birth and the sex. A key or a word "
        + "before the number says that it is one, and its check digit is right."),
    cure: LocalizedText(
      uk: "Вилучіть номери з файлу або замініть їх знаками, за якими людини не впізнати.",
      en: "Remove the numbers from the file, or replace them with signs that identify nobody."),
    basis: .accessLaw, traits: .personalData)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // The columns of its table have been named already.
    guard let numbers = subject.taxNumbersInText, let place = numbers.places.first,
      !subject.profiles.flatMap(\.columns).contains(where: { $0.taxNumbersOfPeople != nil })
    else { return }
    findings.addPersonal(
      LocalizedText(
        uk: "у тексті є РНОКПП фізичних осіб (номерів: \(numbers.count)), тут перший; не оприлюднюйте",
        en:
          "the text holds tax numbers of people (numbers: \(numbers.count)), the first is here; do not publish it"
      ),
      of: subject, at: place, found: numbers.masked, in: LocalizedText(uk: "текст", en: "text"))
  }
}
