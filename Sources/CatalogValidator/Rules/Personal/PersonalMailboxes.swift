import CatalogModel
import FileContent
import TableValues
import Wording

/// A column holds e-mail addresses of services for everybody.
struct PersonalMailboxes: TableRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "особисті електронні адреси в таблиці", en: "private mailboxes in a table"),
    reason: LocalizedText(
      uk:
        "Особиста електронна адреса поруч з іменем – персональні дані. Адресу установи можна оприлюднювати.",
      en: "A private mailbox beside a name is personal data. The mailbox of an office may be published."),
    cure: LocalizedText(
      uk: "Вилучіть особисті адреси або впишіть замість них адресу установи.",
      en: "Remove the private addresses, or write the mailbox of the office in their place."),
    basis: .accessLaw, traits: .personalData)

  func check(_ table: TableProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    for column in table.columns {
      guard let matched = column.privateMailboxes else { continue }
      findings.add(
        LocalizedText(
          uk: "\(column.label.uk): скриньки загальнодоступних служб (значень: \(matched) із "
            + "\(column.filled)); особисті адреси не оприлюднюйте",
          en: "\(column.label.en): mailboxes of public services (values: \(matched) of \(column.filled)); "
            + "do not publish private ones"),
        about: column, .privateMailbox, of: subject, severity: table.severityOfContacts)
    }
  }
}
