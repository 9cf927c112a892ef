/// A thematic group of data.gov.ua; slug and title disagree in some of them, so the slug decides.
package struct PortalGroup: Hashable, Sendable {
  /// The slug, such as `ekolohiia`.
  package let name: String
  /// As the portal shows it, in Ukrainian.
  package let title: String

  /// All groups of the portal in May 2026.
  package static let all = [
    PortalGroup(name: "derzhava", title: "Держава"),
    PortalGroup(name: "podatky", title: "Державні доходи і видатки"),
    PortalGroup(name: "ekonomika", title: "Економіка та бізнес"),
    PortalGroup(name: "energetyka", title: "Енергетика"),
    PortalGroup(name: "transport", title: "Інфраструктура і транспорт"),
    PortalGroup(name: "ekolohiia", title: "Навколишнє середовище"),
    PortalGroup(name: "molod-i-sport", title: "Освіта, культура, спорт"),
    PortalGroup(name: "okhorona-zdorovia", title: "Охорона здоров’я"),
    PortalGroup(name: "rehionalnyi-rozvytok", title: "Регіональний розвиток"),
    PortalGroup(name: "sotsialnyi-zakhyst", title: "Суспільство"),
    PortalGroup(name: "finansy", title: "Фінанси"),
    PortalGroup(name: "iustytsiia", title: "Юстиція та судочинство"),
  ]
}
