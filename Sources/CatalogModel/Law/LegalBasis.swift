package import Wording

/// What a requirement rests on, in words that people may quote.
///
/// Points are of the Положення, and only those are cited by number whose contents are known.
package enum LegalBasis: Hashable, Sendable {
  package enum Point: Int, CaseIterable, Sendable {
    /// The holder sets how often data are updated; an unplanned update follows within three working days.
    case updating = 15
    /// The fixed notice on the page of a data set.
    case notice = 17
    /// The register of data sets.
    case register = 18
  }

  case point(Point)
  /// The passport as a whole: a part of every published data set.
  case passport
  case passportElement(PassportElement.ID)
  case annexItem(AnnexItem)
  case formats
  /// Article 10-1 of the Access Law: open data and personal data in them.
  case accessLaw
  case recommendation
  case portalPractice

  package var text: LocalizedText {
    switch self {
    case .point(let point):
      LocalizedText(uk: "пункт \(point.rawValue) Положення", en: "item \(point.rawValue) of the Regulation")
    case .passport:
      LocalizedText(uk: "Положення, паспорт набору даних", en: "the Regulation, data set passport")
    case .passportElement(let id):
      LocalizedText(
        uk: "Положення, паспорт набору даних: елемент №\u{A0}\(id.rawValue)",
        en: "the Regulation, data set passport: element No.\u{A0}\(id.rawValue)")
    case .annexItem(let item):
      LocalizedText(
        uk: "перелік, редакція \(item.edition), «\(item.section.title.uk)», номер \(item.order)",
        en: "the annex, edition \(item.edition), “\(item.section.title.en)”, number \(item.order)")
    case .formats:
      LocalizedText(uk: "Положення, формати наборів даних", en: "the Regulation, formats of data sets")
    case .accessLaw:
      LocalizedText(
        uk: "стаття 10-1 Закону України «Про доступ до публічної інформації»",
        en: "Article 10-1 of the Law of Ukraine “On Access to Public Information”")
    case .recommendation: LocalizedText(uk: "рекомендація", en: "recommendation")
    case .portalPractice: LocalizedText(uk: "практика порталу", en: "practice of the portal")
    }
  }

  /// For the first mention in a text: a point with the Положення in full, an element with its name.
  package var fullText: LocalizedText {
    switch self {
    case .point(let point):
      LocalizedText(
        uk: "пункт \(point.rawValue) \(Self.regulation.uk)",
        en: "item \(point.rawValue) of \(Self.regulation.en)")
    case .passportElement(let id):
      LocalizedText(
        uk: "\(text.uk) «\(PassportElement[id].name.uk)»", en: "\(text.en) “\(PassportElement[id].name.en)”")
    case .passport, .annexItem, .formats, .accessLaw, .recommendation, .portalPractice: text
    }
  }

  /// The Положення in full; in the genitive in Ukrainian.
  package static let regulation = LocalizedText(
    uk: "Положення про набори даних, які підлягають оприлюдненню у формі відкритих даних, "
      + "затвердженого постановою Кабінету Міністрів України від 21 жовтня 2015 р. №\u{A0}835",
    en: "the Regulation on data sets to be published as open data, "
      + "approved by Resolution of the Cabinet of Ministers of Ukraine No.\u{A0}835 of 21 October 2015")
}
