extension CalendarDate {
  /// `1 October 2020`.
  package var english: String {
    "\(day) \(Self.englishMonths[month - 1]) \(year)"
  }

  package static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  package var localized: LocalizedText { LocalizedText(uk: ukrainian, en: english) }
}
