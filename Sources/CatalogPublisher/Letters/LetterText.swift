import CatalogModel
package import DocumentWriting
package import FileContent
package import Wording

/// The wording of the consultation letter, and its forms.
extension ConsultationLetter {
  package enum Form: String, CaseIterable, Sendable {
    case docx
    case md
    case txt
  }

  /// A piece of the letter.
  private enum Part {
    case subject(String)
    case paragraph(String)
    case heading(String)
    /// Numbered through all parts of the letter.
    case item(Int, String)
  }

  package func bytes(_ form: Form, _ language: Language) throws(OutputFault) -> [UInt8] {
    switch form {
    case .docx: try TextDocumentWriter.docx(paragraphs: paragraphs(language))
    case .md: Array(markdown(language).utf8)
    case .txt: Array(text(language).utf8)
    }
  }

  package func text(_ language: Language) -> String {
    joined(language) { part in
      switch part {
      case .subject(let text): "\(Self.subjectLabel[language]): \(text)"
      case .paragraph(let text), .heading(let text): text
      case .item(let number, let text): "\(number). \(text)"
      }
    }
  }

  package func markdown(_ language: Language) -> String {
    joined(language) { part in
      switch part {
      case .subject(let text): "**\(Self.subjectLabel[language]):** \(Self.escaped(text))"
      case .paragraph(let text): Self.escaped(text).replacing("\n", with: "  \n")
      case .heading(let text): "**\(Self.escaped(text))**\n"
      case .item(let number, let text): "\(number). \(Self.escaped(text))"
      }
    }
  }

  package func paragraphs(_ language: Language) -> [Paragraph] {
    parts(language).map { part in
      switch part {
      case .subject(let text): Paragraph("\(Self.subjectLabel[language]): \(text)", style: .strong)
      case .paragraph(let text): Paragraph(text)
      case .heading(let text): Paragraph(text, style: .strong)
      case .item(let number, let text): Paragraph("\(number). \(text)")
      }
    }
  }

  /// Items of one list stand together, all else apart.
  private func joined(_ language: Language, _ line: (Part) -> String) -> String {
    var text = ""
    var isInList = false
    for part in parts(language) {
      let isItem = if case .item = part { true } else { false }
      if !text.isEmpty { text += isInList && isItem ? "\n" : "\n\n" }
      text += line(part)
      // A list follows its heading directly.
      isInList = isItem
      if case .heading = part { isInList = true }
    }
    return text + "\n"
  }

  /// Characters by which Markdown would take data for markup.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  private static let subjectLabel = LocalizedText(uk: "Тема", en: "Subject")
}

extension ConsultationLetter {
  private func parts(_ language: Language) -> [Part] {
    let term = day(by, language)
    var parts: [Part] = [
      .subject(
        LocalizedText(
          uk: "Відкриті дані: що оновити й виправити до \(term)",
          en: "Open data: what to update and correct by \(term)")[
            language]),
      .paragraph(recipient.greeting ?? LocalizedText(uk: "Доброго дня!", en: "Good day!")[language]),
      .paragraph(
        LocalizedText(
          uk:
            "За результатами перевірки каталогу відкритих даних станом на \(day(asOf, language)) щодо наборів, "
            + "за які відповідає \(recipient.name), просимо зробити таке.",
          en:
            "The open-data catalogue was checked as of \(day(asOf, language)). For the data sets in the charge of "
            + "\(recipient.name), please do the following.")[language]),
    ]
    var number = 0
    func add(_ heading: LocalizedText, _ items: [String]) {
      guard !items.isEmpty else { return }
      parts.append(.heading(heading[language]))
      for item in items {
        number += 1
        parts.append(.item(number, item))
      }
    }
    add(
      LocalizedText(uk: "Оновити (строк минув)", en: "Update (overdue)"), overdue.map { late($0, language) })
    add(
      LocalizedText(uk: "Оновити найближчим часом", en: "Update soon"),
      dueSoon.map { update in
        let due = update.schedule.state.due.map { day($0, language) } ?? ""
        return LocalizedText(uk: "«\(update.title)» – до \(due).", en: "“\(update.title)” – by \(due).")[
          language]
      })
    add(
      LocalizedText(uk: "Підтвердити, що дані ще актуальні", en: "Confirm that the data are still current"),
      unconfirmed.map { update in
        let last = update.schedule.lastUpdate.map { day($0, language) } ?? "–"
        return LocalizedText(
          uk: "«\(update.title)»: останнє оновлення – \(last).", en: "“\(update.title)”: last update \(last)."
        )[
          language]
      })
    add(LocalizedText(uk: "Виправити", en: "Correct"), corrections.map { $0.line(language) })
    return parts + ending(language)
  }

  private func late(_ update: Update, _ language: Language) -> String {
    let schedule = update.schedule
    let frequency = (schedule.frequency?.phrase ?? UpdateFrequency.notStated)[language]
    let last = schedule.lastUpdate.map { day($0, language) } ?? "–"
    let due = schedule.state.due.map { day($0, language) } ?? "–"
    var line = LocalizedText(
      uk: "«\(update.title)»: періодичність – \(frequency), останнє оновлення – \(last), строк минув \(due).",
      en: "“\(update.title)”: frequency – \(frequency), last update \(last), overdue since \(due).")[language]
    if !update.missing.isEmpty {
      let listed = update.missing.prefix(ConsultationLetters.listed).map { $0[language] }.joined(
        separator: ", ")
      let rest = update.missing.count - ConsultationLetters.listed
      line +=
        LocalizedText(
          uk: " Бракує даних за \(listed)" + (rest > 0 ? " і ще за \(Counted.periods(rest).uk)." : "."),
          en: " There are no data for: \(listed)"
            + (rest > 0 ? " and \(Counted.periods(rest).en) more." : "."))[language]
    }
    return line
  }

  private func ending(_ language: Language) -> [Part] {
    let term = day(by, language)
    let address = sender.email
    var basis = LegalBasis.point(.updating).fullText[language]
    if let decision = sender.decision { basis += "; \(decision)" }
    var help = LocalizedText(
      uk: "Якщо дані не змінилися, просимо повідомити про це у відповідь: ми зафіксуємо дату перевірки "
        + "актуальності.",
      en: "If nothing has changed, please say so: the date of the check will be recorded.")[language]
    if let phone = sender.phone {
      help +=
        LocalizedText(uk: " Готові допомогти: \(phone).", en: " We are ready to help: \(phone).")[language]
    }
    let regards = LocalizedText(uk: "З повагою,", en: "Yours faithfully,")[language]
    return [
      .paragraph(
        LocalizedText(
          uk: "Файли просимо надіслати до \(term)" + (address.map { " на адресу \($0)" } ?? "")
            + " у форматі XLSX або CSV: один рядок заголовків, без назви над таблицею, об’єднаних клітинок і "
            + "підсумкових рядків. Персональні дані просимо не надсилати.",
          en: "Please send the files by \(term)" + (address.map { " to \($0)" } ?? "")
            + " as XLSX or CSV: one header row, no title above the table, no merged cells, no totals row, "
            + "no personal data.")[language]),
      .paragraph(LocalizedText(uk: "Підстава: \(basis).", en: "Basis: \(basis).")[language]),
      .paragraph(help),
      .paragraph(regards + (sender.signature.map { "\n" + $0 } ?? "")),
    ]
  }

  private func day(_ day: CalendarDate, _ language: Language) -> String {
    language == .uk ? day.ukrainian : day.iso
  }
}

extension ConsultationLetter.Correction {
  /// «Назва», файл 2020-08.xlsx, Аркуш1!E14: код без початкового нуля. Має бути: 01234567.
  fileprivate func line(_ language: Language) -> String {
    var line = LocalizedText(uk: "«\(title)»", en: "“\(title)”")[language]
    if let file { line += LocalizedText(uk: ", файл \(file)", en: ", file \(file)")[language] }
    if let place { line += ", \(place[language])" }
    line += ": " + message[language]
    if let found, !message[language].contains(found) {
      line += LocalizedText(uk: " («\(found)»)", en: " (“\(found)”)")[language]
    }
    line += "."
    if let expected {
      line += LocalizedText(uk: " Має бути: \(expected).", en: " Should be: \(expected).")[language]
    }
    if more > 0 {
      line +=
        LocalizedText(
          uk: " Таких зауважень у цьому файлі ще: \(more).",
          en: " Findings of this kind in the file besides: \(more).")[
          language]
    }
    return line
  }
}
