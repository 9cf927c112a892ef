package import CatalogModel

/// What the types of `Forms/Count` are; the others alike.
package typealias CountForm = ResultForm<CountResult>
package typealias CoverageForm = ResultForm<CoverageResult>
package typealias ScheduleForm = ResultForm<ScheduleResult>
package typealias DiffForm = ResultForm<DiffReport>
package typealias CardForm = ResultForm<DatasetCard>
package typealias ReportForm = ResultForm<WordedReport>

extension ResultForms<CountResult> {
  package static var count: Self { Self(allCountForms) }
}
extension ResultForms<CoverageResult> {
  package static var coverage: Self { Self(allCoverageForms) }
}
extension ResultForms<ScheduleResult> {
  package static var schedule: Self { Self(allScheduleForms) }
}
extension ResultForms<DiffReport> {
  package static var diff: Self { Self(allDiffForms) }
}
extension ResultForms<DatasetCard> {
  package static var card: Self { Self(allCardForms) }
}
extension ResultForms<WordedReport> {
  package static var report: Self { Self(allReportForms) }
}
