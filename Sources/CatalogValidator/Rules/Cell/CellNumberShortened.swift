import CatalogModel
import FileContent
import Wording

/// Long numbers are stored in the short form of a spreadsheet, so that their digits are lost.
struct CellNumberShortened: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "довгі числа скорочено до виду 1,23E+10",
      en: "long numbers shortened to 1.23E+10"),
    reason: LocalizedText(
      uk: "Excel показав довгий код як 1,23E+10 і так його й зберіг: решти цифр у файлі вже немає.",
      en:
        "Excel showed a long code as 1.23E+10 and saved it so: its other digits are not in the file any more."
    ),
    cure: LocalizedText(
      uk: "Візьміть коди з джерела ще раз; стовпець у таблиці зробіть текстовим до вставлення.",
      en: "Take the codes from their source again; make the column a text one before pasting."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.scientificNumber, of: subject) { number, total in
      total == 1
        ? LocalizedText(
          uk: "довге число скорочено до «\(number)», решту цифр втрачено",
          en: "a long number is shortened to “\(number)”, its other digits are lost")
        : LocalizedText(
          uk: "довгих чисел, скорочених до виду «\(number)»: \(total), тут перше",
          en: "long numbers shortened as “\(number)”: \(total), the first is here")
    }
  }
}
