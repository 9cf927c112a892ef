import Wording

extension CalendarDate {
  /// For literals in tests.
  init(_ iso: String) {
    self = DateText(iso)?.day ?? CalendarDate(daysSinceEpoch: 0)
  }
}
