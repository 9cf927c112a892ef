import CatalogEditing
import CatalogModel
import FileContent
import Wording

/// Changes of passports that a table asks for: edited and proved, with nothing written yet.
struct PassportUpdate {
  private(set) var plan = WritePlan()
  /// What changes, the same change of several sets together.
  private(set) var text = ""

  init(of opened: OpenedCatalog, from rows: [[String]], _ language: Language) throws(Stop) {
    let changes: PassportChanges
    do throws(PassportChanges.Fault) {
      changes = try PassportChanges(in: rows, of: opened.catalog)
    } catch {
      throw Stop(error, language: language)
    }
    for (file, group) in changes.changes.grouped(by: \.dataset.passport.file) {
      var passport = try opened.editable(file, language: language)
      let old = passport.bytes
      do throws(EditFault) {
        for change in group { try change.column.record(change.new, in: &passport) }
      } catch {
        throw Stop(error, in: file, language: language)
      }
      plan.replace(old, with: passport.bytes, at: opened.location(of: file))
    }
    text = Self.text(changes, language)
  }

  private static func text(_ changes: PassportChanges, _ language: Language) -> String {
    var text = ""
    if !changes.unknownColumns.isEmpty {
      let names = changes.unknownColumns.joined(separator: ", ")
      text += LocalizedText(uk: "Невідомі стовпці: \(names)\n", en: "Unknown columns: \(names)\n")[language]
    }
    guard !changes.changes.isEmpty else {
      return text + LocalizedText(uk: "Змін немає.\n", en: "No changes.\n")[language]
    }
    let groups = changes.changes.grouped { change in
      "\(change.column.label[language]):\n  - \(change.old)\n  + \(change.new)\n"
    }
    for (change, group) in groups {
      let names = group.map(\.dataset.name).joined(separator: ", ")
      text += change
      text +=
        LocalizedText(
          uk: "  наборів: \(group.count) (\(names))\n", en: "  data sets: \(group.count) (\(names))\n")[
          language]
    }
    return text
  }
}
