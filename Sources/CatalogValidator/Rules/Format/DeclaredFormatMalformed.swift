import CatalogModel
import FileContent
import Wording

/// A format is written so that other programs will not understand it.
struct DeclaredFormatMalformed: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "формат записано не так, як прийнято", en: "a format written in an unusual way"),
    reason: LocalizedText(
      uk:
        "За назвою формату портали групують документи й обирають програму; із незвичною назвою документ не знайдуть.",
      en:
        "Portals group documents by the name of the format and choose a program by it; an unusual name hides the document."
    ),
    cure: LocalizedText(
      uk: "Запишіть один формат звичною назвою: CSV, XLSX, JSON, XML, PDF.",
      en: "Write one format by its usual name: CSV, XLSX, JSON, XML, PDF."),
    basis: .passportElement(.format))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    var judged: Set<String> = []
    for document in subject.dataset.documents where judged.insert(document.pointer).inserted {
      guard let declared = document.declaredFormat, let flaw = Flaw(declared) else { continue }
      let known = subject.content(of: document)?.format ?? declared.format
      findings.add(
        flaw.text, in: subject.passport.file, at: document.place(of: document.format, "format"),
        expected: flaw == .lookalikes ? declared.format?.key : known?.key, found: declared.text,
        severity: flaw == .unknown ? .warning : nil)
    }
  }

  private enum Flaw {
    case unknown, several, lookalikes, misspelt

    /// The flaw of a declared format; none where only the case of letters differs: `csv` is understood everywhere.
    init?(_ declared: DeclaredFormat) {
      guard let format = declared.format else {
        self = .unknown
        return
      }
      if declared.formats.count > 1 {
        self = .several
      } else if declared.hasLookalikes {
        self = .lookalikes
      } else if declared.text.lowercased() != format.key.lowercased(),
        !format.extensions.contains(declared.text.lowercased())
      {
        self = .misspelt
      } else {
        return nil
      }
    }

    var text: LocalizedText {
      switch self {
      case .unknown: LocalizedText(uk: "формат не впізнано", en: "the format is not known")
      case .several:
        LocalizedText(
          uk: "зазначено кілька форматів, а документ – це один файл одного формату",
          en: "several formats are given, but a document is one file in one format")
      case .lookalikes:
        LocalizedText(
          uk: "у назві формату кириличні літери замість латинських",
          en: "the name of the format has Cyrillic letters in place of Latin ones")
      case .misspelt:
        LocalizedText(uk: "незвичний запис формату", en: "the format is written in an unusual way")
      }
    }
  }
}
