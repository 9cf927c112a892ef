import CatalogModel
import FileContent
import Wording

/// A date of publication or of changes after «today».
struct DateInFuture: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "дата ще не настала", en: "a date lies in the future"),
    reason: LocalizedText(
      uk: "До цієї дати набір чи документ не враховується, хоча він уже лежить у каталозі.",
      en: "Until that day the data set or document is not counted, although it is in the catalogue."),
    cure: LocalizedText(
      uk: "Якщо рік чи місяць хибний, виправте його; якщо це план, зачекайте з оприлюдненням.",
      en: "Correct the year or month if it is wrong; if it is a plan, wait with publication."),
    basis: .passportElement(.issued))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    let dates = [
      ("issued", passport.issued), ("modified", passport.modified), ("data_as_of", passport.dataAsOf),
    ]
    for (key, element) in dates {
      guard let day = element.value?.day, day > subject.context.newestDay else { continue }
      findings.add(
        LocalizedText(
          uk: "\(key): дата \(day.ukrainian) ще не настала", en: "\(key): \(day.iso) lies in the future"),
        in: passport.file, at: passport.place(of: element, "/" + key))
    }
    reportDocuments(subject, &findings)
  }

  /// One finding for all documents of the set: a set looked at on a past day would have many.
  private func reportDocuments(_ subject: DatasetSubject, _ findings: inout Findings) {
    let future = subject.dataset.documents.compactMap { document -> (Document, Element<DateText>, String)? in
      let dates = [(document.issued, "/issued"), (document.modified, "/modified")]
      return dates.first { $0.0.value.map { $0.day > subject.context.newestDay } ?? false }
        .map { (document, $0.0, $0.1) }
    }
    guard let (document, date, key) = future.first, let range = date.range else { return }
    findings.add(
      LocalizedText(
        uk: "документів із датою, що ще не настала: \(future.count), перший: \(document.path)",
        en: "documents with a date in the future: \(future.count), the first: \(document.path)"),
      in: subject.passport.file, at: range, pointer: document.pointer + key, found: date.value?.day.iso)
  }
}
