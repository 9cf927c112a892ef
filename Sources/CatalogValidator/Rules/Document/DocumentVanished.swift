import CatalogModel
import FileContent
import Wording

/// A snapshot has a document that the catalogue no longer mentions.
struct DocumentVanished: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "документ зник без позначки про вилучення", en: "a document vanished without a trace"),
    reason: LocalizedText(
      uk:
        "Без дати вилучення кількість документів за минулі дні вже не порахувати, а читачі шукатимуть зниклий файл.",
      en:
        "Without a date of withdrawal past days can no longer be counted, and readers will look for the file."
    ),
    cure: LocalizedText(
      uk: "Поверніть файл або запишіть його в withdrawn_documents паспорта з датою withdrawn.",
      en: "Put the file back, or list it in withdrawn_documents of the passport with the date withdrawn."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    let vanished = subject.context.history.vanishedDocuments(
      of: subject.catalog, until: subject.today, checksums: subject.checksums)
    for document in vanished {
      let passport = subject.catalog.datasets.first { $0.name == document.dataset }?.passport
      findings.add(
        LocalizedText(
          uk: "документ, що був у каталозі \(document.lastSeen.day.ukrainian), зник без дати вилучення: "
            + "«\(document.path)»",
          en:
            "a document that was in the catalogue on \(document.lastSeen.day.iso) vanished without a date of "
            + "withdrawal: \(document.path)"),
        in: passport?.file ?? document.lastSeen.file,
        at: passport.map { $0.place(of: $0.resources, "/resources") } ?? .file,
        dataset: document.dataset)
    }
  }
}
