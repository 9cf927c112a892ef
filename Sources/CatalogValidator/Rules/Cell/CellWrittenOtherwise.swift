import CatalogModel
import FileContent
import TableValues
import Wording

/// Numbers, dates and the like are right, but written as people write them and not as programs read them.
struct CellWrittenOtherwise: ConformanceRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "числа або дати записано не так, як їх читають програми",
      en: "numbers or dates not written as programs read them"),
    reason: LocalizedText(
      uk:
        "«1 234,56» і «01.10.2020» зрозумілі людині, а програма бачить текст: не додасть, не впорядкує, сплутає день із "
        + "місяцем.",
      en:
        "“1 234,56” and “01.10.2020” are clear to a person, but a program sees text: it does not add or sort, and takes "
        + "the day for the month."),
    cure: LocalizedText(
      uk: "Запишіть числа з крапкою і без пробілів, а дати як рік-місяць-день; зразок заміни є в зауваженні.",
      en: "Write numbers with a point and without blanks, and dates as year-month-day; the finding shows how."
    ),
    basis: .passportElement(.structure))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for (column, problem) in subject.columnProblems { check(problem, in: column, of: subject, &findings) }
    for column in subject.profiles.flatMap(\.columns) where !subject.describes(column.name) {
      if let problem = column.commaNumbers {
        findings.add(problem, problem.text(of: column), of: subject)
      }
      if let problem = column.strayDays {
        findings.add(
          problem,
          LocalizedText(
            uk:
              "\(column.label.uk): дати записано по-різному, інакше від більшості \(column.share(problem).uk)",
            en: "\(column.label.en): dates in several ways, other than most \(column.share(problem).en)"),
          of: subject)
      }
    }
  }

  func check(
    _ problem: ValueProblem, in column: ColumnConformance, of subject: DocumentSubject,
    _ findings: inout Findings
  ) {
    guard let writing = problem.kind.writing else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): \(writing.name.uk), значень \(column.share(problem).uk)",
        en: "\(column.label.en): \(writing.name.en), values \(column.share(problem).en)"),
      of: subject, severity: writing.isSlight ? .note : nil)
  }
}

extension ValueProblem {
  fileprivate func text(of column: ColumnProfile) -> LocalizedText {
    let name = kind.writing?.name ?? .same("")
    return LocalizedText(
      uk: "\(column.label.uk): \(name.uk), значень \(column.share(self).uk)",
      en: "\(column.label.en): \(name.en), values \(column.share(self).en)")
  }
}

extension ValueProblem.Kind {
  fileprivate var writing: ValueWriting? {
    if case .writtenOtherwise(let writing) = self { writing } else { nil }
  }
}

extension ValueWriting {
  fileprivate var name: LocalizedText {
    switch self {
    case .decimalComma:
      LocalizedText(uk: "числа з комою або пробілами", en: "numbers with a decimal comma or blanks")
    case .groupedByCommas: LocalizedText(uk: "числа з комами між тисячами", en: "commas between thousands")
    case .groupedByPoints: LocalizedText(uk: "числа з крапками між тисячами", en: "points between thousands")
    case .unclearComma:
      LocalizedText(
        uk: "числа з комою, про яку не відомо, тисячі вона відділяє чи дріб",
        en: "numbers with a comma that may stand before thousands or before a fraction")
    case .withUnit: LocalizedText(uk: "числа з одиницею виміру", en: "numbers with a unit")
    case .wholeAsFraction:
      LocalizedText(uk: "цілі числа з нулями після крапки", en: "whole numbers with zeros behind a point")
    case .yearLast: LocalizedText(uk: "дати з днем попереду", en: "dates with the day in front")
    case .monthFirst: LocalizedText(uk: "дати з місяцем попереду", en: "dates with the month in front")
    case .unclearDay:
      LocalizedText(
        uk: "дати, у яких не відомо, де день, а де місяць",
        en: "dates that do not tell which number is the day and which the month")
    case .yearFirst:
      LocalizedText(uk: "дати з іншими знаками, ніж дефіс", en: "dates with other signs than hyphens")
    case .shortYear: LocalizedText(uk: "дати з двома цифрами року", en: "dates with two digits of the year")
    case .compactDay: LocalizedText(uk: "дати без дефісів", en: "dates without hyphens")
    case .dayInWords: LocalizedText(uk: "дати словами", en: "dates in words")
    case .dayWithTime: LocalizedText(uk: "дати з часом", en: "dates with a time")
    case .serialDay:
      LocalizedText(
        uk: "номери днів з електронної таблиці замість дат",
        en: "serial numbers of a spreadsheet in place of dates")
    case .shortTime: LocalizedText(uk: "час без секунд", en: "times without seconds")
    case .dayWithoutTime: LocalizedText(uk: "дати без часу", en: "dates without a time")
    case .yesOrNo: LocalizedText(uk: "слова замість true і false", en: "words in place of true and false")
    case .withoutZeros: LocalizedText(uk: "коди без нулів попереду", en: "codes without the zeros in front")
    case .linkWithoutScheme: LocalizedText(uk: "посилання без https://", en: "links without https://")
    }
  }
}
