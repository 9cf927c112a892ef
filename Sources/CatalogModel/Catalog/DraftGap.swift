import FileContent
package import Wording

/// Something that a data set lacks before it can be published for the first time.
package enum DraftGap: Hashable, Sendable {
  case element(PassportElement.ID)
  /// The columns of its tables are not described.
  case structure
  /// There is no document.
  case document

  /// A word or two for a list: «опис», «ключові слова», «документ».
  package var word: LocalizedText {
    switch self {
    case .element(let id): id.shortName
    case .structure: LocalizedText(uk: "опис стовпців", en: "description of the columns")
    case .document: LocalizedText(uk: "документ", en: "document")
    }
  }
}

extension Dataset {
  /// What the set lacks of all that is mandatory, in the order in which it is filled in; the date of first publication
  /// comes last, for it is given by publishing.
  ///
  /// Dates are not asked for as long as there is no document: they come with it.
  package func gaps(publisher: Publisher) -> [DraftGap] {
    let hasDocuments = documents.contains(where: \.isThere)
    let comeWithDocuments: Set<PassportElement.ID> = [.issued, .modified, .dataAsOf]
    let elements = PassportElement.all.filter { $0.severityWhenMissing == .error }.map(\.id).filter { id in
      (hasDocuments || !comeWithDocuments.contains(id)) && passport.gap(of: id, publisher: publisher) != nil
    }
    var gaps = elements.filter { $0 != .issued }.map { DraftGap.element($0) }
    if lacksStructure { gaps.append(.structure) }
    if !hasDocuments { gaps.append(.document) }
    return elements.contains(.issued) ? gaps + [.element(.issued)] : gaps
  }

  private var lacksStructure: Bool {
    switch structure {
    case .missing, .unreadable(_, .empty): true
    case .refused, .unreadable, .file: false
    case .absent:
      documents.contains { document in
        let format = document.declaredFormat?.format ?? PathExtension(path: document.path)?.format
        return document.isThere && document.schema == nil && document.structure.isMissing
          && format.map { [.csv, .tsv, .xlsx, .xls, .ods].contains($0) } == true
      }
    }
  }
}

extension [DraftGap] {
  /// True when nothing is missing but the date of first publication.
  package var areClosedByPublishing: Bool { allSatisfy { $0 == .element(.issued) } }

  /// «опис, ключові слова, документ».
  package var words: LocalizedText {
    LocalizedText(
      uk: map(\.word.uk).joined(separator: ", "), en: map(\.word.en).joined(separator: ", "))
  }
}

extension PassportElement.ID {
  /// The element in a word or two, lower case.
  package var shortName: LocalizedText {
    switch self {
    case .identifier: LocalizedText(uk: "код набору", en: "identifier")
    case .title: LocalizedText(uk: "назва", en: "title")
    case .description: LocalizedText(uk: "опис", en: "description")
    case .purpose: LocalizedText(uk: "підстава та призначення", en: "basis and purpose")
    case .language: LocalizedText(uk: "мова", en: "language")
    case .format: LocalizedText(uk: "формат", en: "format")
    case .compression: LocalizedText(uk: "формат стиснення", en: "compression format")
    case .issued: LocalizedText(uk: "дата оприлюднення", en: "date of publication")
    case .modified: LocalizedText(uk: "дата останніх змін", en: "date of the last changes")
    case .dataAsOf: LocalizedText(uk: "дата актуальності даних", en: "date as of which the data are valid")
    case .updateFrequency: LocalizedText(uk: "періодичність", en: "frequency")
    case .keywords: LocalizedText(uk: "ключові слова", en: "keywords")
    case .link: LocalizedText(uk: "посилання", en: "link")
    case .structure: LocalizedText(uk: "структура", en: "structure")
    case .publisher: LocalizedText(uk: "найменування розпорядника", en: "name of the publisher")
    case .responsiblePerson: LocalizedText(uk: "відповідальна особа", en: "responsible person")
    case .responsibleEmail: LocalizedText(uk: "електронна пошта", en: "email")
    case .edrpou: LocalizedText(uk: "код ЄДРПОУ", en: "EDRPOU code")
    case .administrativeCode: LocalizedText(uk: "код КАТОТТГ", en: "KATOTTG code")
    case .version: LocalizedText(uk: "версія", en: "version")
    case .license: LocalizedText(uk: "ліцензія", en: "licence")
    case .theme: LocalizedText(uk: "тематика", en: "theme")
    }
  }
}
