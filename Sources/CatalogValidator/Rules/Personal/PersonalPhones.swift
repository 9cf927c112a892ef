import CatalogModel
import FileContent
import TableValues
import Wording

/// A column holds numbers of mobile telephones.
struct PersonalPhones: TableRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "мобільні телефони людей у таблиці", en: "mobile numbers of people in a table"),
    reason: LocalizedText(
      uk: "Особистий телефон поруч з іменем – персональні дані. Телефон установи можна оприлюднювати.",
      en: "A telephone number beside a name is personal data. The number of an office may be published."),
    cure: LocalizedText(
      uk: "Вилучіть особисті телефони або впишіть замість них телефон установи.",
      en: "Remove the private numbers, or write the number of the office in their place."),
    basis: .accessLaw, traits: .personalData)

  func check(_ table: TableProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    for column in table.columns {
      guard let matched = column.mobilePhones else { continue }
      findings.add(
        LocalizedText(
          uk: "\(column.label.uk): мобільні телефони (значень: \(matched) із \(column.filled)); "
            + "особисті номери не оприлюднюйте",
          en: "\(column.label.en): numbers of mobile telephones (values: \(matched) of \(column.filled)); "
            + "do not publish private ones"),
        about: column, .mobilePhone, of: subject, severity: table.severityOfContacts)
    }
  }
}
