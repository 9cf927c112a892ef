import CatalogEditing
import CatalogModel
import FileWriting
import Wording

extension CatalogRequest {
  /// Takes the last change of a verb back.
  package func undo(in path: String, _ conversation: Conversation) throws(Stop) {
    let (journal, language) = try journal(in: path)
    let today = try today()
    guard let record = journal.records.last else {
      throw Stop(
        uk: "Скасовувати нічого: змін за останні 30 днів не збережено.",
        en: "There is nothing to take back: no changes of the last 30 days are kept.", language: language)
    }
    let plan: WritePlan
    do throws(ChangeJournal.Obstacle) {
      plan = try journal.plan(takingBack: record)
    } catch {
      throw Stop(error, language: language)
    }
    conversation.say(record.line(language) + "\n" + record.fileLines)
    let question = LocalizedText(uk: "Скасувати цю зміну?", en: "Take this change back?")
    guard try conversation.agrees(to: question, language) else { return }
    try plan.carryOut(language: language)
    try stopping(language) { () throws(WriteFault) in try journal.close(record, on: today) }
    let done = LocalizedText(
      uk:
        "Скасовано. Якщо розділ «Відкриті дані» сформовано після цієї зміни, сформуйте його ще раз: dani publish.",
      en: "Taken back. If the section was written after this change, write it again: dani publish.")
    conversation.say(done[language] + "\n")
  }

  /// The changes that can be taken back, the last one first.
  package func changes(in path: String) throws(Stop) -> String {
    let (journal, language) = try journal(in: path)
    let records = journal.records.suffix(Self.shownChanges).reversed()
    guard !records.isEmpty else {
      let nothing = LocalizedText(
        uk: "Змін за останні 30 днів не збережено.", en: "No changes of the last 30 days are kept.")
      return nothing[language] + "\n"
    }
    return records.map { $0.line(language) + "\n" }.joined()
  }

  /// Erases what is kept for taking changes back.
  package func forgetChanges(in path: String, _ conversation: Conversation) throws(Stop) {
    let (journal, language) = try journal(in: path)
    let count = journal.records.count
    let question = LocalizedText(
      uk: "Стерти збережені зміни (\(count))? Скасувати їх уже не вдасться.",
      en: "Erase the changes that are kept (\(count))? They can be taken back no more.")
    guard try conversation.agrees(to: question, language) else { return }
    try stopping(language) { () throws(WriteFault) in try journal.forget { _ in true } }
    conversation.say(LocalizedText(uk: "Стерто.\n", en: "Erased.\n")[language])
  }

  private static var shownChanges: Int { 30 }

  private func journal(in path: String) throws(Stop) -> (ChangeJournal, Language) {
    let opened = try openSound(path)
    return (ChangeJournal(root: opened.location(of: "")), language(opened.catalog))
  }
}

extension ChangeRecord {
  /// «01.10.2020, add: «Звіти», файлів: 2»
  fileprivate func line(_ language: Language) -> String {
    let date = day.map { language == .uk ? $0.ukrainian : $0.english } ?? time
    let files = LocalizedText(uk: "файлів: \(files.count)", en: "files: \(files.count)")
    let name = language == .uk ? "«\(subject)»" : "“\(subject)”"
    return "\(date), \(verb): \(name), \(files[language])"
  }

  fileprivate var fileLines: String { files.map { "  \($0.path)\n" }.joined() }
}

extension Stop {
  fileprivate init(_ obstacle: ChangeJournal.Obstacle, language: Language) {
    switch obstacle {
    case .changedSince(let path):
      self.init(
        uk: "Файл «\(path)» змінено вже після цієї зміни, скасувати її не можна. Нічого не змінено.",
        en: "The file \(path) was changed since, so the change cannot be taken back. Nothing was changed.",
        language: language)
    case .lost(let path):
      self.init(
        uk: "Попередній вміст файлу «\(path)» не збережено, скасувати зміну не можна. Нічого не змінено.",
        en:
          "The former content of \(path) is not kept, so the change cannot be taken back. Nothing was changed.",
        language: language)
    }
  }
}
