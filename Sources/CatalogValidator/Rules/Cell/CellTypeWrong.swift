import CatalogModel
import FileContent
import TableValues
import Wording

/// Values of a column are not of the type that the structure gives.
struct CellTypeWrong: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "значення не того типу, що у структурі", en: "values of another type than in the structure"),
    reason: LocalizedText(
      uk:
        "Програма, що читає таблицю за структурою, на такому значенні зупиниться або пропустить його: підсумок вийде "
        + "неправильним. Коли до типу не пасує жодне значення, хибна скоріше структура, і це попередження.",
      en:
        "A program that reads the table by its structure stops at such a value or drops it: sums come out wrong. When no "
        + "value at all suits the type the structure is wrong rather than the data, and that is a warning."
    ),
    cure: LocalizedText(
      uk:
        "Виправте значення; де його немає, лишіть клітинку порожньою або впишіть null. Якщо стовпець насправді про "
        + "інше, виправте datatype у структурі.",
      en:
        "Correct the values; where there is none leave the cell empty or write null. If the column is about something "
        + "else, correct its datatype in the structure."),
    basis: .passportElement(.structure))

  /// From this number of values on, when none fits, the structure is wrong rather than all the values.
  private static let enough = 5

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // A text in place of a link is still read.
    for table in subject.conformances {
      for column in table.columns {
        guard let type = column.described.values else { continue }
        for problem in column.problems {
          switch problem.kind {
          case .wrongType where problem.count == column.values && column.values >= Self.enough:
            let datatype = column.described.datatype.excerpt
            findings.add(
              problem,
              LocalizedText(
                uk: "\(column.label.uk): у структурі тип \(datatype), а жодне значення до нього не пасує, "
                  + "значень \(column.values)",
                en:
                  "\(column.label.en): the structure says \(datatype), no value suits it, values \(column.values)"
              ),
              of: subject, severity: .warning)
          case .wrongType:
            findings.add(
              problem,
              LocalizedText(
                uk: "\(column.label.uk) має містити \(type.uk), інших значень \(column.share(problem).uk)",
                en: "\(column.label.en) should hold \(type.en), other values \(column.share(problem).en)"),
              of: subject,
              severity: [.link, .mailbox].contains(column.described.type) ? .warning : nil)
          case .noData:
            findings.add(
              problem,
              LocalizedText(
                uk:
                  "\(column.label.uk) має містити \(type.uk), а замість порожньої клітинки стоїть слово або знак, "
                  + "значень \(column.share(problem).uk)",
                en:
                  "\(column.label.en) should hold \(type.en), a word or a sign stands in place of an empty cell, "
                  + "values \(column.share(problem).en)"),
              of: subject, severity: .warning)
          default: break
          }
        }
      }
    }
  }
}

extension Structure.Column {
  /// Values of the column in words: a day as the column has its days.
  fileprivate var values: LocalizedText? {
    guard type == .date, let format = notation.format, format.contains("%") else { return type?.values }
    let parts = ["%d": "01", "%m": "10", "%Y": "2020", "%y": "20"]
    let example = parts.reduce(format) { text, part in
      text.split(separator: part.key, omittingEmptySubsequences: false).joined(separator: part.value)
    }
    return LocalizedText(uk: "дати виду \(example)", en: "dates such as \(example)")
  }
}

extension Datatype {
  /// Values of the type in words; nil for types whose values are not looked into.
  fileprivate var values: LocalizedText? {
    switch self {
    case .text, .other: nil
    case .integer: LocalizedText(uk: "цілі числа", en: "whole numbers")
    case .number: LocalizedText(uk: "числа", en: "numbers")
    case .boolean: LocalizedText(uk: "true або false", en: "true or false")
    case .date: LocalizedText(uk: "дати виду 2020-10-01", en: "dates such as 2020-10-01")
    case .dateTime:
      LocalizedText(uk: "дати з часом виду 2020-10-01T09:30:00", en: "moments such as 2020-10-01T09:30:00")
    case .time: LocalizedText(uk: "час виду 09:30:00", en: "times such as 09:30:00")
    case .year: LocalizedText(uk: "роки з чотирьох цифр", en: "years of four digits")
    case .yearMonth: LocalizedText(uk: "місяці виду 2020-10", en: "months such as 2020-10")
    case .link: LocalizedText(uk: "посилання виду https://…", en: "links such as https://…")
    case .shaped(let shape): shape.values
    case .mailbox: LocalizedText(uk: "адреси електронної пошти", en: "e-mail addresses")
    }
  }
}

extension Datatype.Shape {
  fileprivate var values: LocalizedText {
    switch self {
    case .object: LocalizedText(uk: "об’єкти JSON", en: "objects of JSON")
    case .array: LocalizedText(uk: "списки JSON", en: "arrays of JSON")
    case .list:
      LocalizedText(uk: "списки значень названого типу", en: "lists of values of the type that is named")
    case .geoPoint: LocalizedText(uk: "точки виду 30.5, 50.4", en: "points such as 30.5, 50.4")
    case .geoJSON: LocalizedText(uk: "об’єкти GeoJSON", en: "objects of GeoJSON")
    case .duration: LocalizedText(uk: "тривалості виду P1DT2H", en: "durations such as P1DT2H")
    case .uuid:
      LocalizedText(
        uk: "UUID виду cde878d9-6c8b-4c88-a378-52e8be774d87",
        en: "UUIDs such as cde878d9-6c8b-4c88-a378-52e8be774d87")
    case .base64: LocalizedText(uk: "байти в записі Base64", en: "bytes in Base64")
    }
  }
}
