import CatalogModel
import FileContent
import TableValues
import Wording

/// A table has names of people together with the addresses where they live.
struct PersonalAddresses: TableRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "імена людей поруч з адресами", en: "names of people beside addresses"),
    reason: LocalizedText(
      uk: "Ім’я разом з адресою проживання – персональні дані: відомо, хто і де живе.",
      en: "A name with an address is personal data: it tells who lives where."),
    cure: LocalizedText(
      uk: "Вилучіть імена або залиште від адреси лише населений пункт.",
      en: "Remove the names, or leave no more of the address than the settlement."),
    basis: .accessLaw, traits: .personalData)

  func check(_ table: TableProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let names = table.columns.first(where: { $0.holdsNames }) else { return }
    let isOfInstitutions = table.columns.contains { $0.topics.contains(.institution) }
    guard
      let address = table.columns.first(where: { column in
        column.filled > 0
          && (column.topics.contains(.home) || column.topics.contains(.address) && !isOfInstitutions)
      })
    else { return }
    findings.add(
      LocalizedText(
        uk: "\(names.label.uk) містить імена людей (значень: \(names.count(.personName)) із "
          + "\(names.filled)), а \(address.label.uk) – адреси",
        en: "\(names.label.en) holds names of people (values: \(names.count(.personName)) of "
          + "\(names.filled)), and \(address.label.en) addresses"),
      about: names, .personName, of: subject)
  }
}
