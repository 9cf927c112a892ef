package import FileContent
package import Wording

/// The holder keeps a data set or a document back while martial law lasts: `withheld` of a passport or a resource,
/// with the decision and its date.
///
/// What is withheld is not published and counts on none of its days; when it is unclear since when or until when,
/// it stays withheld.
package struct Withholding: Sendable {
  package let reason: Element<String>
  package let decision: Element<String>
  /// First day on which it is kept back.
  package let date: Element<DateText>
  /// First day on which it is published again.
  package let until: Element<DateText>
  package let range: TextRange

  /// Nil where nothing is withheld: no such key, an empty one, `false`.
  init?(_ node: Node?) {
    guard let node else { return nil }
    switch node.value {
    case .null, .boolean(false): return nil
    case .boolean, .number, .string, .list, .map: break
    }
    reason = node["reason"].textElement
    decision = node["decision"].textElement
    date = node["date"].dateElement
    until = node["until"].dateElement
    range = node.range
  }

  package func holds(on day: CalendarDate) -> Bool {
    if let date = date.value?.day, day < date { return false }
    return !until.isOnOrBefore(day)
  }

  /// «рішення …, 01.03.2022», for lists.
  package var basis: String? {
    let parts = [reason.value, decision.value, date.value?.day.ukrainian].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
