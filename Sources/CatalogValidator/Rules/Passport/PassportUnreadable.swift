import CatalogModel
import FileContent
import Wording

/// A passport with mistakes of grammar, two passports, or a folder of `datasets/` without one.
struct PassportUnreadable: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "паспорт набору не читається", en: "a passport cannot be read"),
    reason: LocalizedText(
      uk: "Набір без паспорта, який можна прочитати, не враховується й не перевіряється.",
      en: "A data set without a readable passport is neither counted nor checked."),
    cure: LocalizedText(
      uk: "Виправте зазначені рядки паспорта; у папці набору має бути один файл datapackage.yaml.",
      en: "Correct the lines named; the folder of a set holds one file datapackage.yaml."),
    basis: .passport)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    for unread in subject.catalog.unread {
      switch unread.reason {
      case .noPassport:
        findings.add(
          LocalizedText(
            uk: "у папці набору немає паспорта", en: "the folder of a data set holds no passport"),
          in: unread.folder, expected: "datapackage.yaml", dataset: unread.name)
      case .twoPassports(let names):
        findings.add(
          LocalizedText(
            uk: "паспортів кілька, і невідомо, який чинний: залиште один",
            en: "there are several passports, and it is not known which one holds: keep one"),
          in: unread.file, found: names.joined(separator: ", "), dataset: unread.name)
      case .unreadable(let fault): findings.add(fault.text, in: unread.file, dataset: unread.name)
      // `DateUnreadable` speaks of dates.
      case .unreadableDate: break
      case .notAMap(let range):
        findings.add(
          LocalizedText(
            uk: "у паспорті немає ключів (назва, двокрапка, значення)",
            en: "the passport holds no keys (name, colon, value)"),
          in: unread.file, at: Place(range.start), expected: "title:", dataset: unread.name)
      case .broken(let faults): report(faults, in: unread.file, dataset: unread.name, &findings)
      }
    }
  }

  /// Reports mistakes that lose nothing here, because other programs may refuse the file for them.
  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    report(subject.dataset.treeFaults, in: subject.passport.file, dataset: nil, &findings)
  }

  private func report(
    _ faults: [TreeFault], in file: String, dataset: String?, _ findings: inout Findings
  ) {
    for fault in faults where !fault.isDuplicateKey {
      findings.add(
        fault.text, in: file, at: Place(fault.range.start), found: fault.found, dataset: dataset)
    }
  }
}
