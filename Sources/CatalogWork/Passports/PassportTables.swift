import CatalogEditing
import CatalogModel
import Wording

extension CatalogRequest {
  /// Writes every passport of a catalogue into one table.
  package func writePassports(of path: String, to output: String?, replacing: Bool) throws(Stop) {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    guard let output else {
      throw Stop(
        uk:
          "Зазначте, куди записати таблицю (-o паспорти.xlsx) або звідки взяти зміни (--from паспорти.xlsx).",
        en:
          "Say where to write the table (-o passports.xlsx) or where changes come from (--from passports.xlsx).",
        language: language)
    }
    let sheet = LocalizedText(uk: "Паспорти", en: "Passports")[language]
    try TableFile(output).write(
      PassportTable.rows(of: opened.catalog, language), sheet: sheet, replacing: replacing, language)
    try IncompleteResult(opened.catalog).stop(language)
  }

  /// Brings the changes of a table into the passports, after they were shown and agreed to.
  package func updatePassports(
    of path: String, from table: String, _ conversation: Conversation
  ) throws(Stop) {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let update = try PassportUpdate(of: opened, from: TableFile(table).rows(language), language)
    conversation.say(update.text)
    if !update.plan.isEmpty {
      let question = LocalizedText(uk: "Внести ці зміни?", en: "Make these changes?")
      guard try conversation.agrees(to: question, language) else { return }
      let count = update.plan.steps.count
      let subject = LocalizedText(uk: "паспорти: \(count)", en: "passports: \(count)")[language]
      try update.plan.carryOut(
        ChangeNote("passports", of: subject, on: today()), language: language)
    }
    try IncompleteResult(opened.catalog).stop(language)
  }
}
