import CatalogModel
import FileContent
import Wording

/// The catalogue contains files that office programs and operating systems left there.
struct OfficeJunkFound: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "тимчасові файли програм", en: "files left behind by programs"),
    reason: LocalizedText(
      uk: "Це сліди відкритих документів і службові файли системи; у них бувають імена працівників.",
      en: "They are traces of open documents and files of the system; names of employees may stand in them."),
    cure: LocalizedText(
      uk: "Закрийте документи й вилучіть ці файли.", en: "Close the documents and remove these files."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.leaving, of: subject) { _, total in
      LocalizedText(
        uk: "в архіві службові файли систем і програм: \(total), тут перший; їх не розглянуто як дані",
        en:
          "the archive holds files of systems and programs: \(total), the first is here; they are not looked at as data"
      )
    }
  }

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    let files = subject.catalog.officeJunk + subject.catalog.datasets.flatMap(\.officeJunk)
    guard let first = files.first else { return }
    var names: [String] = []
    for file in files where !names.contains(file.name) { names.append(file.name) }
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? "…" : "")
    findings.add(
      LocalizedText(
        uk: "тимчасових файлів програм: \(files.count) (\(shown)), тут перший",
        en: "files left behind by programs: \(files.count) (\(shown)), the first is here"),
      in: first.path)
  }
}
