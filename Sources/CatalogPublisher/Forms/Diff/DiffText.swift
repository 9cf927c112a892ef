package import CatalogModel
package import FileContent
package import Wording

/// The differences list by list, for reading.
package struct DiffText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: DiffReport, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.text(language))
  }
}

extension DiffReport {
  /// What changed, list by list; against a publication, what is to be done on the portal.
  package func text(_ language: Language) -> String {
    let words = from.isPublication ? DiffWords.portal : DiffWords.plain
    var lines = [line(of: from, words.before, language), line(of: to, words.after, language)]
    for (heading, items) in sections(words, language) where !items.isEmpty {
      lines += ["", "\(heading[language]): \(items.count)"] + items.flatMap { $0 }.map { "  " + $0 }
    }
    if diff.isEmpty { lines += ["", words.nothing[language]] }
    for limit in limits { lines += ["", limit[language]] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of state: ComparedState, _ word: LocalizedText, _ language: Language) -> String {
    let sets = Counted.datasets(state.inventory.datasets.count)[language]
    let documents = Counted.documents(state.inventory.documents.count)[language]
    return "\(word[language]): \(state.label[language]): \(sets), \(documents)"
  }

  /// One item may take several lines.
  private func sections(
    _ words: DiffWords, _ language: Language
  ) -> [(heading: LocalizedText, items: [[String]])] {
    [
      (words.addedDatasets, diff.addedDatasets.map { [$0.line(language)] }),
      (words.removedDatasets, diff.removedDatasets.map { [$0.line(language)] }),
      (
        words.renamedDatasets,
        diff.renamedDatasets.map { ["\($0.from.name) → \($0.to.name)  \($0.to.title)"] }
      ),
      (words.addedDocuments, diff.addedDocuments.map { ["\($0.location)  \($0.title)"] }),
      (
        words.changedDocuments,
        diff.changedDocuments.filter(\.isContentChanged).map {
          ["\($0.to.location): \($0.figures(language))"] + $0.fields.lines(language)
        }
      ),
      (words.removedDocuments, diff.removedDocuments.map { ["\($0.location)  \($0.title)"] }),
      (
        words.renamedDocuments,
        diff.renamedDocuments.map {
          ["\($0.from.location) → \($0.to.location)"] + $0.fields.lines(language)
        }
      ),
      (words.passports, diff.passports.map { ["\($0.dataset)  \($0.title)"] + $0.fields.lines(language) }),
      (
        words.documentFields,
        diff.changedDocuments.filter { !$0.isContentChanged }.map {
          [$0.to.location] + $0.fields.lines(language)
        }
      ),
      (words.settings, diff.settings.map { [$0.line(language)] }),
    ]
  }
}

/// Headings of the lists.
private struct DiffWords {
  let before: LocalizedText
  let after: LocalizedText
  let addedDatasets: LocalizedText
  let removedDatasets: LocalizedText
  let renamedDatasets: LocalizedText
  let addedDocuments: LocalizedText
  let changedDocuments: LocalizedText
  let removedDocuments: LocalizedText
  let renamedDocuments: LocalizedText
  let passports: LocalizedText
  let documentFields: LocalizedText
  let settings = LocalizedText(uk: "Змінено значень у catalog.yaml", en: "Values of catalog.yaml changed")
  let nothing: LocalizedText

  static let plain = DiffWords(
    before: LocalizedText(uk: "Було", en: "Before"),
    after: LocalizedText(uk: "Стало", en: "After"),
    addedDatasets: LocalizedText(uk: "Додано наборів даних", en: "Data sets added"),
    removedDatasets: LocalizedText(uk: "Вилучено наборів даних", en: "Data sets removed"),
    renamedDatasets: LocalizedText(uk: "Перейменовано наборів даних", en: "Data sets renamed"),
    addedDocuments: LocalizedText(uk: "Додано документів", en: "Documents added"),
    changedDocuments: LocalizedText(uk: "Змінено документів", en: "Documents changed"),
    removedDocuments: LocalizedText(uk: "Вилучено документів", en: "Documents removed"),
    renamedDocuments: LocalizedText(
      uk: "Перейменовано документів (вміст той самий)", en: "Documents renamed (same content)"),
    passports: LocalizedText(uk: "Змінено паспортів", en: "Passports changed"),
    documentFields: LocalizedText(
      uk: "Змінено описів документів (вміст той самий)",
      en: "Descriptions of documents changed (same content)"),
    nothing: LocalizedText(uk: "Відмінностей немає.", en: "No differences."))

  static let portal = DiffWords(
    before: LocalizedText(uk: "Опубліковано", en: "Published"),
    after: LocalizedText(uk: "Тепер", en: "Now"),
    addedDatasets: LocalizedText(
      uk: "Створити на порталі наборів даних", en: "Data sets to create on the portal"),
    removedDatasets: LocalizedText(
      uk: "Вилучити з порталу наборів даних", en: "Data sets to remove from the portal"),
    renamedDatasets: LocalizedText(uk: "Перейменовано наборів даних", en: "Data sets renamed"),
    addedDocuments: LocalizedText(uk: "Завантажити нових документів", en: "New documents to upload"),
    changedDocuments: LocalizedText(uk: "Замінити файлів", en: "Files to replace"),
    removedDocuments: LocalizedText(
      uk: "Вилучити з порталу документів", en: "Documents to remove from the portal"),
    renamedDocuments: LocalizedText(
      uk: "Перейменувати документів (вміст той самий)", en: "Documents to rename (same content)"),
    passports: LocalizedText(uk: "Виправити паспортів на порталі", en: "Passports to correct on the portal"),
    documentFields: LocalizedText(
      uk: "Виправити описів документів (файли ті самі)",
      en: "Descriptions of documents to correct (same files)"),
    nothing: LocalizedText(
      uk: "Завантажувати нічого: на порталі те саме, що в каталозі.",
      en: "Nothing to upload: the publication is what the catalogue holds."))
}

extension CatalogInventory.Dataset {
  fileprivate func line(_ language: Language) -> String {
    "\(name)  \(title): \(Counted.documents(documents.count)[language])"
  }
}

extension CatalogDiff.DocumentPair {
  /// «рядків 100 → 120, байтів 2 048 → 2 300»; the date where no figure tells.
  fileprivate func figures(_ language: Language) -> String {
    let (old, new) = (from.content, to.content)
    let pairs = [
      (LocalizedText(uk: "рядків", en: "rows"), old.rows, new.rows),
      (LocalizedText(uk: "стовпців", en: "columns"), old.columns, new.columns),
      (LocalizedText(uk: "байтів", en: "bytes"), old.bytes, new.bytes),
    ]
    let figures = pairs.compactMap { word, before, after -> String? in
      guard let before, let after, before != after else { return nil }
      return "\(word[language]) \(before.grouped(language)) → \(after.grouped(language))"
    }
    guard figures.isEmpty else { return figures.joined(separator: ", ") }
    if old.digests.isEmpty || new.digests.isEmpty, let day = new.changed {
      return LocalizedText(uk: "оновлено \(day.ukrainian)", en: "updated on \(day.iso)")[language]
    }
    return LocalizedText(uk: "вміст інший, розмір той самий", en: "other content, same size")[language]
  }
}

extension Int {
  fileprivate func grouped(_ language: Language) -> String {
    language == .uk ? NumberText.ukrainian(self) : NumberText.english(self)
  }
}

extension CatalogDiff.FieldChange {
  fileprivate func line(_ language: Language) -> String {
    let nothing = LocalizedText(uk: "(немає)", en: "(none)")[language]
    func shown(_ text: String?) -> String {
      guard let text else { return nothing }
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      let short = line.count > 80 ? line.prefix(79) + "…" : line[...]
      return language == .uk ? "«\(short)»" : "“\(short)”"
    }
    return "\(key): \(shown(before)) → \(shown(after))"
  }
}

extension [CatalogDiff.FieldChange] {
  fileprivate func lines(_ language: Language) -> [String] { map { "  " + $0.line(language) } }
}
