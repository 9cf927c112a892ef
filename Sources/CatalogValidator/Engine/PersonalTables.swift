import CatalogModel
import TableValues

extension ColumnProfile {
  /// Names with patronymics in most cells.
  var holdsNames: Bool { count(.personName) >= 3 && isMostly(.personName) }
}

extension TableProfile {
  /// Telephones and mailboxes of an office may be public; those beside a name of somebody who holds none may not.
  var severityOfContacts: Severity {
    let isOfInstitutions = columns.contains { $0.topics.contains(.institution) }
    let isOfPeople = columns.contains { $0.holdsNames || $0.topics.contains(.personName) && $0.filled > 0 }
    return isOfPeople && !isOfInstitutions ? .warning : .note
  }
}
