extension CalendarDate {
  /// `1 October 2020`.
  package var english: String {
    "\(day) \(MonthNames.english[month - 1]) \(year)"
  }

  package var localized: LocalizedText { LocalizedText(uk: ukrainian, en: english) }
}

/// The twelve months by name, January first.
package enum MonthNames {
  /// «січень», as in «січень 2020 року».
  package static let ukrainian = [
    "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
    "жовтень", "листопад", "грудень",
  ]

  /// «січня», as in «1 січня 2020 року».
  package static let ukrainianGenitive = [
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
    "листопада", "грудня",
  ]

  package static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
