import CatalogModel
import FileContent
import Wording

/// The list of required data sets that `catalog.yaml` points to was not used, or not all of it.
struct AnnexListFaulty: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "власний перелік прочитано не повністю", en: "the own list was not read in full"),
    reason: LocalizedText(
      uk: "Рядки, яких не прочитано, не враховуються, коли каталог звіряють із переліком.",
      en: "Rows that were not read are left out when the catalogue is compared with the annex."),
    cure: LocalizedText(
      uk:
        "Виправте рядки переліку; стовпці: id,edition,holder_group,order,name_uk,in_force_from,in_force_to.",
      en: "Correct the rows; the columns are id,edition,holder_group,order,name_uk,in_force_from,in_force_to."
    ),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    let reading = subject.catalog.annexReading
    guard let list = reading.path, let problem = reading.problem, let file = subject.settingsFile,
      let range = subject.settings.annexList.range
    else { return }
    switch problem {
    case .refused:
      findings.add(
        LocalizedText(
          uk: "шлях до переліку має вести до файлу в папці каталогу, діє вбудований перелік",
          en: "the path of the list must lead to a file of the catalogue, the built-in list holds"),
        in: file.path, at: range, pointer: "/annex/list", found: list)
    case .unreadable(let fault):
      findings.add(
        LocalizedText(
          uk: "\(list): \(fault.text.uk), діє вбудований перелік",
          en: "\(list): \(fault.text.en), the built-in list holds"),
        in: file.path, at: range, pointer: "/annex/list")
    case .faults(let faults):
      for fault in faults { findings.add(fault.message, in: list, at: .text(line: fault.line, column: 1)) }
    }
  }
}
