import CatalogModel
import CatalogPublisher
import FileContent
import Wording

/// Which period a report is about, and in whose words.
package struct ReportWishes: Sendable {
  /// First and last day of the period; without both, the last month that is over.
  package var from: String?
  package var to: String?
  /// A file with the words, in place of those of the catalogue.
  package var template: String?

  package init() {}

  func period(
    _ request: CatalogRequest, today: CalendarDate, _ language: Language
  ) throws(Stop) -> ReportPeriod {
    guard from != nil || to != nil else { return ReportPeriod(monthBefore: today) }
    guard let from, let to else {
      throw Stop(
        uk: "Період має два кінці: назвіть і --from, і --to.",
        en: "A period has two ends: give both --from and --to.",
        language: language)
    }
    let first: CalendarDate = try request.day(from, option: "--from")
    let last: CalendarDate = try request.day(to, option: "--to")
    guard let period = ReportPeriod(from: first, to: last) else {
      throw Stop(
        uk: "Період закінчується (\(last.ukrainian)) раніше, ніж починається (\(first.ukrainian)).",
        en: "The period ends (\(last.iso)) before it begins (\(first.iso)).", language: language)
    }
    guard last > today else { return period }
    guard let begun = ReportPeriod(from: first, to: today, isRunning: true) else {
      throw Stop(
        uk: "Період ще не почався: \(first.ukrainian) пізніше за \(today.ukrainian).",
        en: "The period has not begun: \(first.iso) is later than \(today.iso).", language: language)
    }
    return begun
  }

  func words(_ settings: CatalogSettings, _ language: Language) throws(Stop) -> ReportTemplate {
    guard let path = template else { return ReportTemplate(of: settings, language) }
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try readAll(FileSource(path: path), limit: 1 << 20)
    } catch {
      throw Stop(error, file: path, language: language)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw Stop(
        uk: "Шаблон «\(path)» – не текст у UTF-8. Збережіть його в UTF-8.",
        en: "The template \(path) is no text in UTF-8. Save it in UTF-8.", language: language)
    }
    return ReportTemplate(text, file: path)
  }
}
