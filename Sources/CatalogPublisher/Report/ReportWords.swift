package import CatalogModel
import FileContent
package import Wording

/// What every form of the report shows, in one language: headings and tables as texts.
struct ReportWords {
  let report: PeriodReport
  let language: Language

  /// A table with its heading; `numbers` are the columns that hold numbers.
  struct Table {
    let heading: String
    let header: [String]
    let rows: [[String]]
    let numbers: Set<Int>
  }

  var title: String {
    LocalizedText(
      uk: "Звіт про відкриті дані: \(report.period.name.uk)",
      en: "Report on open data: \(report.period.name.en)")[
        language]
  }

  static let facts = LocalizedText(uk: "Власні показники", en: "Figures of the catalogue")
  static let numbers = LocalizedText(uk: "Показники", en: "Numbers")
  static let byUnit = LocalizedText(uk: "За підрозділами", en: "By unit")
  static let remarks = LocalizedText(uk: "Примітки", en: "Remarks")
  static let total = LocalizedText(uk: "разом", en: "total")
  static let noEntries = LocalizedText(uk: "Нічого.", en: "Nothing.")

  /// Every number beside that of the period before.
  func table(of figures: [ReportFigure], _ heading: LocalizedText) -> Table {
    Table(heading: heading[language], header: figureHeader, rows: figures.map(row), numbers: [1, 2, 3])
  }

  var figureHeader: [String] {
    [
      LocalizedText(uk: "Показник", en: "Number")[language], report.period.name[language],
      report.period.previous.name[language], LocalizedText(uk: "Зміна", en: "Change")[language],
    ]
  }

  func row(of figure: ReportFigure) -> [String] {
    [
      figure.title[language], figure.value.map { $0.text(language) } ?? ReportFigure.notCounted[language],
      figure.previous.map { $0.text(language) } ?? ReportFigure.notCounted[language],
      figure.change.map { $0.signed(language) } ?? "",
    ]
  }

  /// The totals stand under the parts.
  var unitTable: Table {
    let columns = report.unitColumns
    let totals = columns.map { column in
      column.figure.flatMap { report.figure($0)?.value }.map { $0.text(language) } ?? Self.total[language]
    }
    return Table(
      heading: Self.byUnit[language], header: columns.map { $0.title[language] },
      rows: report.units.map { part in columns.map { $0.cell(of: part)[language] } } + [totals],
      numbers: Set(1..<columns.count))
  }

  /// «Строк, що минув до 30.09.2020 включно: 4», the title of any other list with its number.
  private func heading(of figure: ReportFigure) -> String {
    let number = figure.value.map { $0.text(language) } ?? ReportFigure.notCounted[language]
    guard figure.name == ReportFigure.Name.overdueDatasets.rawValue else {
      return "\(figure.title[language]): \(number)"
    }
    let to = report.period.to
    return LocalizedText(
      uk: "Строк, що минув до \(to.ukrainian) включно: \(number)",
      en: "Terms that ended by the end of \(to.english): \(number)")[language]
  }

  /// How many of the terms ended on the last day itself; nil when none did.
  func parts(of figure: ReportFigure) -> String? {
    let (before, last) = report.overdueParts
    guard figure.name == ReportFigure.Name.overdueDatasets.rawValue, last > 0 else { return nil }
    let to = report.period.to
    return LocalizedText(
      uk: "На день \(to.ukrainian): строк минув – \(before), останній день строку – \(last).",
      en: "On \(to.english): overdue – \(before), last day of the term – \(last).")[language]
  }

  func table(of figure: ReportFigure) -> Table {
    let numbers = figure.list.rows.first.map { row in
      row.indices.filter { if case .number = row[$0] { true } else { false } }
    }
    return Table(
      heading: heading(of: figure), header: figure.list.columns.map { $0.title[language] },
      rows: figure.list.rows.map { $0.map { $0[language] } }, numbers: Set(numbers ?? []))
  }

  /// «… ще 12», under a list that was cut.
  func omission(of figure: ReportFigure) -> String? {
    guard figure.list.omitted > 0 else { return nil }
    let rest = figure.list.omitted.text(language)
    return LocalizedText(uk: "… і ще \(rest)", en: "… and \(rest) more")[language]
  }

  /// What is not in the numbers, and what to know about them.
  var remarks: [String] {
    let unread = (report.unreadable.map(\.file) + report.unreadableRecords).map { file in
      LocalizedText(
        uk: "Не прочитано, тому не враховано: \(file).",
        en: "Could not be read and is not counted: \(file).")
    }
    let problems = report.factProblems.map(\.sentence)
    return (unread + problems + report.remarks).map { $0[language] }
  }

  /// Numbers with lists that ask for work; forms without links print only these.
  var worklists: [ReportFigure] {
    let names: [ReportFigure.Name] = [
      .withdrawnDatasets, .withdrawnDocuments, .deferredDatasets, .deferredDocuments, .withheldDatasets,
      .withheldDocuments, .emptyDatasets,
      .overdueDatasets, .datasetsWithoutTerm,
      .itemsEmpty, .itemsMissing, .itemsAbsentWithReason, .itemsDeferred, .errors,
      .documentsNotChecked,
    ]
    return names.compactMap(report.figure).filter { ($0.value ?? 0) > 0 }
  }
}

extension PeriodReport {
  /// Which numbers the data kept do not tell any more; nil when all are known.
  package var undeterminedRemark: LocalizedText? {
    guard !undetermined.isEmpty else { return nil }
    return LocalizedText(
      uk: "За даними, що збереглися, не визначено: "
        + undetermined.map { "«\($0.uk.withInnerQuotes)»" }.joined(separator: ", ") + ".",
      en: "Not determined by the data that were kept: "
        + undetermined.map { "“\($0.en)”" }.joined(separator: ", ") + ".")
  }
}

extension FactProblem {
  /// «Показник «parties»: набору «x» у каталозі немає (catalog.yaml, рядок 12).»
  package var sentence: LocalizedText {
    let line = range.start.line
    let name = fact ?? "?"
    return LocalizedText(
      uk: "Показник «\(name)»: \(message.uk) (catalog.yaml, рядок \(line)).",
      en: "The figure “\(name)”: \(message.en) (catalog.yaml, line \(line)).")
  }
}
