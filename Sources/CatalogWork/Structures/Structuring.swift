import CatalogEditing
import CatalogModel
import FileContent
import TableValues
import Wording

/// For which data set the columns are described, and by which file.
package struct StructureOrder {
  let set: String
  let file: String
  /// Folder of the catalogue.
  let path: String
  /// A structure that says something already may be written anew.
  package var mayReplace = false

  package init(_ set: String, by file: String, in path: String) {
    self.set = set
    self.file = file
    self.path = path
  }
}

extension CatalogRequest {
  /// Describes the columns of a data set by a file of it, after the user saw them.
  package func describe(_ order: StructureOrder, _ conversation: Conversation) throws(Stop) {
    let target = try DatasetTarget(order.set, in: order.path, self)
    let language = target.language
    if let structure = target.dataset.structure.structure, !order.mayReplace {
      throw Stop(
        uk: "Структура набору «\(target.dataset.title)» вже є, стовпців: \(structure.columns.count). "
          + "Щоб описати її заново, додайте --replace.",
        en:
          "The data set “\(target.dataset.title)” has a structure of \(structure.columns.count) columns already. "
          + "To write it anew, add --replace.", language: language)
    }
    let draft = try StructureDraft(describing: order.file, language)
    guard let draft else {
      throw Stop(
        uk: "У файлі «\(order.file)» немає таблиці із заголовком, описувати нічого.",
        en: "The file \(order.file) holds no table with a header, there is nothing to describe.",
        language: language)
    }
    var plan = WritePlan()
    try target.write(draft, in: &plan)
    let heading = LocalizedText(
      uk: "Стовпці набору «\(target.dataset.title)»:",
      en: "Columns of the data set “\(target.dataset.title)”:")
    conversation.say(([heading[language]] + draft.lines(language)).map { $0 + "\n" }.joined())
    let question = LocalizedText(uk: "Записати таку структуру?", en: "Write this structure?")
    guard try conversation.agrees(to: question, language) else { return }
    try plan.carryOut(
      ChangeNote("structure", of: target.dataset.title, on: today()), language: language)
    let done = LocalizedText(
      uk: "Записано: \(target.structurePath). Перевірте назви й типи.",
      en: "Written: \(target.structurePath). Look at names and types.")
    conversation.say(done[language] + "\n")
  }
}

extension StructureDraft {
  /// Rows of a table whose values are looked at one by one.
  private static let fewRows = 20_000

  /// Nil for a file without a table.
  init?(describing file: String, _ language: Language) throws(Stop) {
    let inspection: FileInspection
    do throws(ReadFault) {
      let outline = try FileInspection(file)
      let isSmall = (outline.examination.tables.first?.rows ?? 0) <= Self.fewRows
      inspection = isSmall ? try FileInspection(file, keepsCells: true) : outline
    } catch {
      throw Stop(error, file: file, language: language)
    }
    self.init(inspection)
  }
}

extension DatasetTarget {
  /// Where the structure of the set stands, or is to stand, inside of the catalogue.
  var structurePath: String {
    dataset.structure.path ?? dataset.path(FileNames.defaultStructure)
  }

  /// The file is there and describes no column yet, as `dani init` makes it where no structure is recommended.
  var hasEmptyStructure: Bool {
    if case .unreadable(_, .empty) = dataset.structure { true } else { false }
  }

  func write(_ draft: StructureDraft, in plan: inout WritePlan) throws(Stop) {
    let place = opened.location(of: structurePath)
    let bytes = Array(draft.text.utf8)
    if let old = try? opened.tree.read(structurePath) {
      plan.replace(old, with: bytes, at: place)
    } else {
      plan.create(bytes, at: place)
    }
    guard dataset.structure.path == nil, dataset.passport.structure.isMissing else { return }
    var passport = try passport()
    let old = passport.bytes
    try edit { () throws(EditFault) in
      try passport.put(
        "structure", .text(FileNames.defaultStructure), after: ["data_as_of", "modified", "issued"])
    }
    plan.replace(old, with: passport.bytes, at: passportPath)
  }
}
