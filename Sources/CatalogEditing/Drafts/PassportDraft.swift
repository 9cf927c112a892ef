import CatalogModel
import FileContent
import Wording

/// The text of a passport that waits to be filled in: the keys in the order of the portal's form, what is known
/// already, and a comment above every empty place.
struct PassportDraft {
  let draft: DatasetDraft

  init(_ draft: DatasetDraft) {
    self.draft = draft
  }

  var text: String {
    (heading + form + people + portal + dates + contents).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    [
      "# Паспорт набору даних – чернетка. Впишіть відомості після двокрапок. Рядки з # – пояснення, їх можна стерти.",
      "# Текст, у якому є двокрапка або решітка, беріть у лапки: \"Бюджет: видатки\".",
    ] + source + ["$schema: https://datapackage.org/profiles/2.0/datapackage.json", ""]
  }

  /// Where the annex names the set.
  private var source: [String] {
    switch draft.requirement {
    case .item(let item):
      var lines = [
        "# Перелік, редакція \(item.edition), розділ «\(item.section.title.uk)», № \(item.order) (\(item.id))."
      ]
      if item.confidence.isWeak {
        lines.append("# Назву або номер пункту встановлено непрямо: звірте їх із текстом Постанови.")
      }
      return lines
    case .untitled(let section, let number, let edition):
      return [
        "# Перелік, редакція \(edition), розділ «\(section.title.uk)», № \(number).",
        "# Назву цього пункту не встановлено: візьміть її з тексту Постанови. Якщо пункт вас не стосується,",
        "# вилучіть папку набору.",
      ]
    }
  }

  private var form: [String] {
    title + [
      "name: \(draft.name)",
      "# Що в наборі, за який час, звідки дані. До 4000 знаків.",
      "description:",
      "# Слова, за якими набір шукатимуть, через кому: [бюджет, видатки].",
      "keywords: []",
    ] + frequency + [
      "# Акт, за яким збирають ці відомості, з датою і номером, і для чого їх збирають. До 512 знаків.",
      "purpose:",
      "language: [uk]",
      "",
    ]
  }

  private var title: [String] {
    guard case .item(let item) = draft.requirement else {
      return ["# Назва набору. До 254 знаків.", "title:"]
    }
    let limit = PassportElement[.title].length?.upperBound ?? item.title.unicodeScalars.count
    let short = Self.shortened(item.title, to: limit)
    guard short != item.title else { return ["title: " + scalar(item.title)] }
    return ["# Назву з переліку скорочено: у паспорті вона має до \(limit) знаків. Повна назва:"]
      + DraftComment.lines(item.title) + ["title: " + scalar(short)]
  }

  /// Cut before the last comma that fits, or else between two words.
  private static func shortened(_ title: String, to limit: Int) -> String {
    guard title.unicodeScalars.count > limit else { return title }
    var head = String(String.UnicodeScalarView(title.unicodeScalars.prefix(limit + 1)))[...]
    if let comma = head.lastIndex(of: ","), head[..<comma].unicodeScalars.count > limit / 2 {
      head = head[..<comma]
    } else if let blank = head.lastIndex(of: " ") {
      head = head[..<blank]
    }
    // A bracket that is not closed any more goes with what it opened.
    let opened = head.count { $0 == "(" } - head.count { $0 == ")" }
    if opened > 0, let bracket = head.lastIndex(of: "(") { head = head[..<bracket] }
    return head.trimmingBlanks
  }

  private var frequency: [String] {
    if case .item(let item) = draft.requirement, let required = item.frequency {
      return [
        "# Періодичність за переліком: \(required.label.uk).", "update_frequency: \(required.rawValue)",
      ]
    }
    let choices = UpdateFrequency.allCases.map { "\($0.rawValue) (\($0.phrase.uk))" }
    return DraftComment.lines(
      "Періодичність визначає розпорядник, одне з: " + choices.joined(separator: ", ") + ".")
      + ["update_frequency:"]
  }

  private var people: [String] {
    [
      "# Хто відповідає за оприлюднення: прізвище, ім’я, по батькові (title), підрозділ, електронна пошта.",
      "# Розпорядника, його код ЄДРПОУ і КАТОТТГ узято з catalog.yaml.",
      "contributors:",
      "  - title:",
      "    roles: [maintainer]",
      "    organization:",
      "    email:",
    ]
  }

  private var portal: [String] {
    let groups = PortalGroup.all.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")
    return [
      "version: \"1.0\"",
      "licenses:",
      "  - name: cc-by",
      "    title: Creative Commons Attribution",
      "    path: http://www.opendefinition.org/licenses/cc-by",
    ] + DraftComment.lines("Категорія порталу, одна або кілька: " + groups + ".") + ["theme: []", ""]
  }

  private var dates: [String] {
    [
      "# Дати впише dani add разом із першим документом: оприлюднення, останніх змін, актуальності даних.",
      "issued:",
      "modified:",
      "data_as_of:",
      "",
    ]
  }

  private var contents: [String] {
    var lines: [String] = []
    if draft.tables.isEmpty {
      lines.append("# Рекомендованої структури немає: опишіть стовпці у structure.csv, по одному в рядку.")
    } else if !draft.relatives.isEmpty {
      lines += inferredStructure
    }
    lines.append("structure: \(FileNames.defaultStructure)")
    if case .item(let item) = draft.requirement { lines.append("annex_items: [\(item.id)]") }
    return lines + ["# Документи додає команда: dani add \(draft.name) ФАЙЛ", "resources: []"]
  }

  private var inferredStructure: [String] {
    let items = draft.relatives.map(\.id).joined(separator: ", ")
    let merged =
      draft.relatives.contains { $0.relation == .merged }
      ? " Той пункт об’єднує кілька пунктів цієї редакції, тож частина стовпців може бути зайва." : ""
    return DraftComment.lines(
      "Стовпці взято зі структури, рекомендованої для іншої редакції переліку (\(items)). Відповідність пунктів "
        + "двох редакцій встановлено непрямо: звірте стовпці зі своїми даними й виправте structure.csv."
        + merged)
  }

  private func scalar(_ text: String) -> String { ScalarText.yaml(.text(text), .asNeighbour, inFlow: false) }
}

/// A comment in lines of about a hundred characters.
enum DraftComment {
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + word.count < 100 {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append("# " + word)
      }
    }
    return lines
  }
}
