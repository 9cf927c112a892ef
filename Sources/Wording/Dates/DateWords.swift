extension CalendarDate {
  /// `1 October 2020`.
  package var english: String {
    "\(day) \(MonthNames.english[month - 1]) \(year)"
  }

  package var localized: LocalizedText { LocalizedText(uk: ukrainian, en: english) }
}

extension CalendarDate {
  /// «30 вересня 2020 року», “30 September 2020”.
  package var inWords: LocalizedText {
    LocalizedText(uk: "\(dayAndMonth.uk) \(year) року", en: english)
  }

  /// «30 вересня», “30 September”.
  package var dayAndMonth: LocalizedText {
    LocalizedText(
      uk: "\(day) \(MonthNames.ukrainianGenitive[month - 1])", en: "\(day) \(MonthNames.english[month - 1])")
  }
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
