package import CatalogModel
import FileContent
import Wording

/// What `count` answers: the numbers of a day, or those of every month.
package enum CountResult: Sendable {
  case count(CatalogCount)
  case series(CountSeries)
}

/// What `coverage` answers: one edition of the list, or what a second one adds.
package enum CoverageResult: Sendable {
  case coverage(Coverage)
  case comparison(EditionComparison)
}

/// What `schedule` answers, with what its forms need beside the terms.
package struct ScheduleResult: Sendable {
  let schedule: CatalogSchedule
  /// Whose calendar it is.
  let publisher: Publisher
  /// Sets whose term ends within so many days are listed as due soon; nil keeps the setting.
  let dueWithin: Int?

  package init(_ schedule: CatalogSchedule, publisher: Publisher, dueWithin: Int? = nil) {
    self.schedule = schedule
    self.publisher = publisher
    self.dueWithin = dueWithin
  }
}

/// What `report` answers: the figures, and the template of the paragraphs, which a form fills in.
package struct WordedReport: Sendable {
  let report: PeriodReport
  private let template: ReportTemplate

  package init(_ report: PeriodReport, _ template: ReportTemplate) {
    self.report = report
    self.template = template
  }

  func paragraphs(_ language: Language) throws(FormFault) -> String {
    do throws(ReportTemplate.Fault) {
      return try template.text(of: report, language)
    } catch {
      throw FormFault(sentence: error.sentence)
    }
  }

  /// A file of the form `name`; what does not fit into it has forms without bounds to go to.
  func file(
    _ name: String, _ language: Language,
    _ make: (PeriodReport, _ paragraphs: String, Language) throws(OutputFault) -> [UInt8]
  ) throws(FormFault) -> [UInt8] {
    let text = try paragraphs(language)
    do throws(OutputFault) {
      return try make(report, text, language)
    } catch {
      throw FormFault(
        uk: "Звіт не вміщається у файл \(name). Візьміть вигляд html або json.",
        en: "The report does not fit into a file \(name). Take the form html or json.")
    }
  }
}
