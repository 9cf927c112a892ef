import CatalogEditing
import CatalogModel
import FileContent
import Wording

extension Stop {
  init(_ fault: EditFault, in file: String, language: Language) {
    switch fault.kind {
    case .broken:
      self.init(
        uk: "Файл «\(file)» пошкоджено, рядок \(fault.line). Нічого не змінено. Докладно: dani check.",
        en: "The file \(file) is broken, line \(fault.line). Nothing was changed. Details: dani check.",
        language: language)
    case .noSuchPlace, .notCertain:
      let lines = fault.lines.map { "\n  " + $0 }.joined()
      self.init(
        uk: "Файл «\(file)» не змінено: місце \(fault.pointer) не вдалося змінити, не зачепивши решти. "
          + (lines.isEmpty
            ? "Зробіть це вручну, рядок \(fault.line)." : "Впишіть вручну біля рядка \(fault.line):\(lines)"),
        en:
          "The file \(file) was not changed: \(fault.pointer) could not be changed without touching the rest. "
          + (lines.isEmpty
            ? "Do it by hand, line \(fault.line)." : "Write by hand near line \(fault.line):\(lines)"),
        language: language)
    }
  }

  init(_ fault: WritePlanFault, language: Language) {
    switch fault {
    case .changedMeanwhile(let path):
      self.init(
        uk: "Файл «\(path)» тим часом змінив хтось інший. Повторіть команду.",
        en: "Somebody else changed \(path) in the meantime. Repeat the command.", language: language)
    case .exists(let path):
      self.init(
        uk: "Файл «\(path)» уже є, його не змінено.", en: "The file \(path) exists and was not changed.",
        language: language)
    case .unreadable(let path, _):
      self.init(
        uk: "Не вдалося прочитати «\(path)».", en: "Cannot read \(path).", language: language)
    case .unwritable(let fault): self.init(fault, language: language)
    }
  }
}

extension Stop {
  init(_ fault: Confirmation.Fault, of target: DatasetTarget) {
    let language = target.language
    switch fault {
    case .before(let former):
      self.init(
        uk: "Дані вже актуальні на пізніший день: \(former.ukrainian). Назад дату не переносимо.",
        en: "The data are already current on a later day: \(former.iso). The date is never moved back.",
        language: language)
    case .afterToday(let today):
      self.init(
        uk: "Цей день ще не настав: сьогодні \(today.ukrainian).",
        en: "That day is still to come: today is \(today.iso).", language: language)
    case .beforePublication(let issued):
      self.init(
        uk: "Набір уперше оприлюднено пізніше: \(issued.ukrainian).",
        en: "The set was first published later: \(issued.iso).", language: language)
    case .unreadable(let text, let line):
      self.init(unreadableDate: text, of: "data_as_of", in: target, line: line)
    }
  }

  /// A date of a passport that would be overwritten, and what stands there may mean something.
  init(unreadableDate text: String, of key: String, in target: DatasetTarget, line: Int) {
    let file = target.dataset.passport.file
    let found = text.isEmpty ? LocalizedText.same("") : LocalizedText(uk: ": «\(text)»", en: ": “\(text)”")
    self.init(
      uk: "У файлі «\(file)», рядок \(line), \(key) не є датою\(found.uk). Виправте це. Нічого не змінено.",
      en: "In \(file), line \(line), \(key) is not a date\(found.en). Correct it. Nothing was changed.",
      language: target.language)
  }
}

extension Stop {
  init(_ obstacle: DocumentAddition.Obstacle, file: String, of target: DatasetTarget) {
    let language = target.language
    switch obstacle {
    case .dateUnreadable(let key, let text, let line):
      self.init(unreadableDate: text, of: key, in: target, line: line)
    case .present(let path):
      self.init(
        uk: "Файл «\(file)» уже є в наборі: \(path).", en: "The file \(file) is in the set already: \(path).",
        language: language)
    case .occupied(let path):
      self.init(
        uk: "Під назвою «\(path)» уже є інший файл. Щоб замінити його, додайте --replace.",
        en: "Another file stands at \(path). To replace it, add --replace.", language: language)
    case .sameContent(let path):
      self.init(
        uk: "Файл «\(file)» такий самий, як оприлюднений документ «\(path)».",
        en: "The file \(file) has the same content as the document \(path).", language: language)
    case .periodUnknown(let next):
      let example = next?.code ?? "2020-10-01"
      self.init(
        uk:
          "З назви файлу «\(file)» не видно, за який він період. Зазначте його, наприклад: --period \(example).",
        en: "The name of \(file) does not tell its period. State it, for example: --period \(example).",
        language: language)
    }
  }
}

extension Stop {
  init(_ fault: PassportChanges.Fault, language: Language) {
    switch fault {
    case .noHeader:
      self.init(
        uk:
          "У таблиці немає стовпця «Набір [name]». Візьміть за основу таблицю, яку записує dani passports -o.",
        en: "The table has no column “Data set [name]”. Start from the table that dani passports -o writes.",
        language: language)
    case .unknownDataset(let name, let row):
      self.init(
        uk: "Рядок \(row): у каталозі немає набору «\(name)». Нічого не змінено.",
        en: "Row \(row): the catalogue has no data set “\(name)”. Nothing was changed.", language: language)
    case .repeatedDataset(let name, let row):
      self.init(
        uk: "Рядок \(row): набір «\(name)» уже був вище. Нічого не змінено.",
        en: "Row \(row): the data set “\(name)” stands above already. Nothing was changed.",
        language: language)
    case .repeatedColumn(let key):
      self.init(
        uk: "Стовпець «\(key)» є в таблиці двічі. Нічого не змінено.",
        en: "The column “\(key)” stands in the table twice. Nothing was changed.", language: language)
    case .unreadable(let cell, let column, let row):
      self.init(
        uk: "Рядок \(row), «\(column.uk)»: значення «\(cell)» не зрозуміле. Нічого не змінено.",
        en: "Row \(row), “\(column.en)”: the value “\(cell)” is not understood. Nothing was changed.",
        language: language)
    }
  }
}
