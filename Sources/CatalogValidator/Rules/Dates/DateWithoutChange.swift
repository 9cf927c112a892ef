import CatalogModel
import FileContent
import Wording

/// A date of change was moved, and the content is what it was before.
struct DateWithoutChange: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "дату змін посунуто, а вміст той самий", en: "a new date of change, the same content"),
    reason: LocalizedText(
      uk: "Дата без змін обіцяє читачам оновлення, якого немає, і відсуває строк наступного.",
      en: "A date without a change promises an update that is not there, and puts off the next term."),
    cure: LocalizedText(
      uk: "Поверніть попередню дату. Якщо дані звірено і змін немає, запишіть це: dani confirm.",
      en: "Put the former date back. If the data were compared and nothing changed, record it: dani confirm."),
    basis: .passportElement(.modified))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let former = subject.formerState, !former.isChanged, let stated = former.stated,
      stated > former.document.changed ?? former.day
    else { return }
    let before = former.document.changed
    findings.add(
      LocalizedText(
        uk: "дата змін – \(stated.ukrainian), а вміст такий самий, як \(former.day.ukrainian)"
          + (before.map { " (тоді дата змін була \($0.ukrainian))" } ?? ""),
        en: "the date of change is \(stated.iso), and the content is that of \(former.day.iso)"
          + (before.map { " (the date of change was \($0.iso) then)" } ?? "")),
      in: former.passport.file, at: former.place)
  }

  /// The date of the set, when every document is what it was and none was added or taken away.
  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let former = subject.context.former,
      case .value(let modified, let range) = subject.passport.modified,
      modified.day > former.day, subject.isUnchanged(since: former)
    else { return }
    findings.add(
      LocalizedText(
        uk: "дата останніх змін набору – \(modified.day.ukrainian), а всі його документи такі самі, як "
          + "\(former.day.ukrainian)",
        en:
          "the date of the last changes of the set is \(modified.day.iso), and all its documents are those of "
          + "\(former.day.iso)"),
      in: subject.passport.file, at: range, pointer: "/modified")
  }
}

extension DatasetSubject {
  /// Whether every document is what it was; false as well when that is not known of one of them.
  fileprivate func isUnchanged(since former: FormerContent) -> Bool {
    let documents = dataset.documents.filter { $0.isThere }
    guard !documents.isEmpty, documents.count == former.documentCounts[dataset.name] else { return false }
    return documents.allSatisfy { document in
      guard let path = document.entry?.path, let old = former.documents[path],
        let checksum = content(of: document)?.sha256
      else { return false }
      return old.checksum.text == "sha256:" + checksum
    }
  }
}
