/// What people write where there is nothing to write: «немає», «н/д», «не визначено».
package enum NoDataWords {
  /// The whole of a cell or of a text, in small letters.
  package static let whole: Set<String> = [
    "немає", "нема", "немає даних", "дані відсутні", "інформація відсутня", "відсутня", "відсутній",
    "відсутнє", "відсутні", "не визначено", "не встановлено", "не застосовується", "не зазначено",
    "не вказано", "не передбачено", "не заповнено", "невідомо", "уточнюється", "н/д", "н/в", "б/н", "n/a",
    "na", "nan", "none", "nil", "null",
  ]

  /// Whether a cell begins as such words do: «відсутні відомості», «не надано».
  package static func begin(_ cell: String) -> Bool {
    let text = cell.inSmallLetters
    return beginnings.contains { text.hasPrefix($0) }
  }

  private static let beginnings = [
    "нема", "н/д", "відсутн", "дані відсутні", "невідом", "не ", "уточн", "б/н",
  ]
}
