import CatalogModel
import FileContent
import Wording

/// A file is cut short, or parts of it cannot be unpacked.
struct DocumentDamaged: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "файл пошкоджено", en: "a damaged file"),
    reason: LocalizedText(
      uk: "Програми не відкриють такого файлу або покажуть лише частину даних.",
      en: "Programs will not open such a file, or show only a part of the data."),
    cure: LocalizedText(
      uk: "Завантажте файл ще раз із першоджерела й перевірте, чи він відкривається.",
      en: "Take the file from its source again, and see whether it opens."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.truncated, of: subject) { _ in
      LocalizedText(
        uk: "файл обривається: бракує кінця, або його пошкоджено",
        en: "the file breaks off: its end is missing, or it is damaged")
    }
    // What is cut short cannot be unpacked either.
    if subject.content?.faults.total(.truncated) == 0 {
      findings.add(.damaged, of: subject) { _ in
        LocalizedText(
          uk: "файл пошкоджено, прочитати його не вдається", en: "the file is damaged and cannot be read")
      }
    }
    findings.add(.missingPart, of: subject) { _ in
      LocalizedText(
        uk: "у файлі немає частини, на яку він посилається", en: "a part that the file refers to is not in it"
      )
    }
    findings.add(.badCellAddress, of: subject) { address in
      LocalizedText(
        uk: "клітинка з неможливою адресою «\(address)»",
        en: "a cell with the impossible address “\(address)”")
    }
    findings.add(.badSharedText, of: subject) { number in
      LocalizedText(
        uk: "клітинка посилається на текст № \(number), якого у файлі немає",
        en: "the cell refers to the text No. \(number), which is not in the file")
    }
    guard subject.isContainer else { return }
    let damagedPart = LocalizedText(uk: "частину файлу пошкоджено", en: "a part of the file is damaged")
    findings.add(.notWellFormed, of: subject) { _ in damagedPart }
    findings.add(.doctype, of: subject) { _ in damagedPart }
  }
}
