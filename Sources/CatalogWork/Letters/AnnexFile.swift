import CatalogEditing
import CatalogModel
import CatalogPublisher
import FileContent
import Wording

/// The annex of the decision in the form that the name of the file asks for.
struct AnnexFile {
  let path: String

  func write(_ annex: DecisionAnnex, _ language: Language) throws(Stop) {
    let format = PathExtension(path: path)?.format
    guard format == .docx || format == .xlsx else {
      throw Stop(
        uk: "Додаток записують у файл .docx або .xlsx, а не «\(path)».",
        en: "The annex is written to a .docx or .xlsx file, not to \(path).", language: language)
    }
    let bytes: [UInt8]
    do {
      bytes = format == .docx ? try annex.docx(language) : try annex.xlsx(language)
    } catch {
      throw Stop(
        uk: "Додаток не вміщається у файл «\(path)».", en: "The annex does not fit into \(path).",
        language: language)
    }
    // An office adds to such a document by hand: one that is there is not ours to replace.
    guard (try? readAll(FileSource(path: path))) != bytes else { return }
    var plan = WritePlan()
    plan.create(bytes, at: path)
    try plan.carryOut(language: language)
  }
}
