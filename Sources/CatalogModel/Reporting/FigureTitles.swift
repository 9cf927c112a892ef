package import Wording

extension ReportFigure.Name {
  package var title: LocalizedText {
    switch self {
    case .datasets:
      LocalizedText(uk: "Наборів даних на кінець періоду", en: "Data sets at the end of the period")
    case .documents:
      LocalizedText(uk: "Документів на кінець періоду", en: "Documents at the end of the period")
    case .datasetsAtStart:
      LocalizedText(uk: "Наборів даних на початок періоду", en: "Data sets at the beginning of the period")
    case .documentsAtStart:
      LocalizedText(uk: "Документів на початок періоду", en: "Documents at the beginning of the period")
    case .newDatasets: LocalizedText(uk: "Додано наборів даних", en: "Data sets added")
    case .newDocuments: LocalizedText(uk: "Додано документів", en: "Documents added")
    case .updatedDatasets: LocalizedText(uk: "Оновлено наборів даних", en: "Data sets updated")
    case .updatedDocuments: LocalizedText(uk: "Оновлено документів", en: "Documents updated")
    case .withdrawnDatasets: LocalizedText(uk: "Вилучено наборів даних", en: "Data sets withdrawn")
    case .withdrawnDocuments: LocalizedText(uk: "Вилучено документів", en: "Documents withdrawn")
    case .deferredDatasets:
      LocalizedText(uk: "Відкладено наборів даних за період", en: "Data sets deferred in the period")
    case .deferredDocuments:
      LocalizedText(uk: "Відкладено документів за період", en: "Documents deferred in the period")
    case .returnedDatasets:
      LocalizedText(uk: "Повернуто наборів даних", en: "Data sets published again")
    case .returnedDocuments: LocalizedText(uk: "Повернуто документів", en: "Documents published again")
    case .withheldDatasets:
      LocalizedText(
        uk: "Наборів, оприлюднення яких відкладено на час воєнного стану",
        en: "Data sets deferred by martial law"
      )
    case .withheldDocuments:
      LocalizedText(
        uk: "Документів, оприлюднення яких відкладено на час воєнного стану",
        en: "Documents deferred by martial law")
    case .emptyDatasets: LocalizedText(uk: "Наборів без документів", en: "Data sets without documents")
    case .overdueDatasets:
      LocalizedText(uk: "Не оновлено в строк наборів", en: "Data sets not updated in time")
    case .datasetsWithoutTerm:
      LocalizedText(uk: "Наборів, строк яких не визначено", en: "Data sets whose term is unknown")
    case .itemsApplicable:
      LocalizedText(
        uk: "Пунктів переліку, що стосуються розпорядника", en: "Items of the list that concern the holder")
    case .itemsPublished: LocalizedText(uk: "Пунктів оприлюднено", en: "Items published")
    case .itemsOverdue:
      LocalizedText(uk: "Пунктів, набори за якими не оновлено в строк", en: "Items published, overdue")
    case .itemsEmpty:
      LocalizedText(
        uk: "Пунктів, для яких є набір без документів", en: "Items with a data set without documents")
    case .itemsAbsentWithReason:
      LocalizedText(uk: "Пунктів не оприлюднено, підставу зазначено", en: "Items absent with a reason")
    case .itemsDeferred:
      LocalizedText(uk: "Пунктів відкладено на час воєнного стану", en: "Items deferred by martial law")
    case .itemsMissing: LocalizedText(uk: "Пунктів не оприлюднено", en: "Items missing")
    case .itemsNotApplicable:
      LocalizedText(uk: "Пунктів, що не належать до компетенції", en: "Items outside the competence")
    case .letters: LocalizedText(uk: "Надано письмових консультацій", en: "Consultation letters")
    case .errors: LocalizedText(uk: "Помилок", en: "Errors")
    case .warnings: LocalizedText(uk: "Попереджень", en: "Warnings")
    case .notes: LocalizedText(uk: "Приміток", en: "Notes")
    case .documentsNotChecked: LocalizedText(uk: "Не перевірено документів", en: "Documents not checked")
    }
  }

  package var noun: CountedNoun {
    switch self {
    case .datasets, .datasetsAtStart, .newDatasets, .updatedDatasets, .withdrawnDatasets, .deferredDatasets,
      .returnedDatasets, .withheldDatasets,
      .emptyDatasets,
      .overdueDatasets, .datasetsWithoutTerm:
      .dataset
    case .documents, .documentsAtStart, .newDocuments, .updatedDocuments, .withdrawnDocuments,
      .deferredDocuments, .returnedDocuments, .withheldDocuments, .documentsNotChecked:
      .document
    case .itemsApplicable, .itemsPublished, .itemsOverdue, .itemsEmpty, .itemsAbsentWithReason,
      .itemsDeferred,
      .itemsMissing, .itemsNotApplicable:
      .item
    case .letters: .consultationLetter
    case .errors: .error
    case .warnings: .warning
    case .notes: .note
    }
  }
}
