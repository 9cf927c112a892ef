package import CatalogModel
import DocumentWriting
package import FileContent
package import Wording

/// The annex of the holder's decision as documents, and what is new in it.
extension DecisionAnnex {
  private static let title = LocalizedText(
    uk:
      "Набори даних, що підлягають оприлюдненню у формі відкритих даних, відповідальні за них і строки оновлення",
    en: "Data sets to be published as open data, those responsible for them and the update terms")

  private static let header: [LocalizedText] = [
    LocalizedText(uk: "№", en: "No."), LocalizedText(uk: "Набір даних", en: "Data set"),
    LocalizedText(uk: "Структурний підрозділ", en: "Unit"),
    LocalizedText(uk: "Відповідальна особа", en: "Responsible person"),
    LocalizedText(uk: "Строк оновлення", en: "Update term"),
  ]

  private func table(_ language: Language) -> [[String]] {
    [Self.header.map { $0[language] }]
      + rows.enumerated().map { index, row in
        [
          String(index + 1), row.title ?? row.dataset, row.unit ?? "", row.responsible ?? "",
          row.term(language),
        ]
      }
  }

  /// Number and date of the new decision are written in by hand.
  package func docx(_ language: Language) throws(OutputFault) -> [UInt8] {
    let place = LocalizedText(
      uk: "Додаток\nдо рішення розпорядника інформації\nвід ____________ № ______",
      en: "Annex\nto the decision of the holder of information\nof ____________ No. ______")
    return try TextDocumentWriter.docx([
      .paragraph(Paragraph(place[language])), .paragraph(Paragraph(Self.title[language], style: .strong)),
      .table(rows: table(language), widths: [5, 34, 22, 21, 18]),
    ])
  }

  /// The annex, and a second sheet with its difference from the decision in force.
  package func xlsx(_ language: Language) throws(OutputFault) -> [UInt8] {
    let sheets = [
      (LocalizedText(uk: "Додаток", en: "Annex"), table(language)),
      (LocalizedText(uk: "Зміни", en: "Changes"), changeTable(language)),
    ]
    return try WorkbookWriter.xlsx(
      sheets.map { name, rows in
        SheetContent(
          name: name[language],
          rows: rows.enumerated().map { index, row in
            row.map { cell in
              if index > 0, let number = Int(cell) { return .integer(number) }
              return cell.isEmpty ? .empty : .text(cell)
            }
          })
      })
  }

  private func changeTable(_ language: Language) -> [[String]] {
    let header = [
      LocalizedText(uk: "Набір даних", en: "Data set"), LocalizedText(uk: "Що змінено", en: "What changed"),
      LocalizedText(uk: "Було", en: "Before"), LocalizedText(uk: "Стало", en: "Now"),
    ]
    return [header.map { $0[language] }]
      + changes.map { change in
        switch change {
        case .added(let row):
          [row.title ?? row.dataset, LocalizedText(uk: "набір додано", en: "set added")[language], "", ""]
        case .removed(let row):
          [row.dataset, LocalizedText(uk: "набір вилучено", en: "set removed")[language], "", ""]
        case .changed(let field, let before, let after):
          [
            after.title ?? after.dataset, field.label[language], before.shown(field, language),
            after.shown(field, language),
          ]
        }
      }
  }

  /// What is different from the decision in force, for people.
  package func changesText(_ language: Language) -> String {
    let former = [
      formerDate.map { language == .uk ? "від \($0.ukrainian)" : "of \($0.iso)" },
      formerNumber.map { language == .uk ? "№\u{A0}\($0)" : "No.\u{A0}\($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    let heading = LocalizedText(
      uk: "Наборів у додатку: \(rows.count). Відмінностей від рішення \(former): \(changes.count).",
      en: "Data sets in the annex: \(rows.count). Differences from the decision \(former): \(changes.count).")
    let lines = changes.map { change in
      switch change {
      case .added(let row):
        LocalizedText(uk: "+ \(row.dataset): набір додано", en: "+ \(row.dataset): set added")
      case .removed(let row):
        LocalizedText(uk: "- \(row.dataset): набору немає", en: "- \(row.dataset): the set is not there")
      case .changed(let field, let before, let after):
        LocalizedText(
          uk:
            "  \(after.dataset): \(field.label.uk): \(before.shown(field, .uk)) → \(after.shown(field, .uk))",
          en:
            "  \(after.dataset): \(field.label.en): \(before.shown(field, .en)) → \(after.shown(field, .en))")
      }
    }
    return ([heading[language]] + lines.map { $0[language] }).joined(separator: "\n") + "\n"
  }
}

extension DecisionAnnex.Row {
  fileprivate func shown(_ field: DecisionAnnex.Field, _ language: Language) -> String {
    field == .frequency ? term(language) : self[field] ?? "–"
  }
}
