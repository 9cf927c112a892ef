import ArgumentParser
import CatalogModel
import CatalogPublisher
import CatalogWork
import FileContent
import Wording

/// The form in which a report of a period is given out.
enum PeriodReportForm: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, docx, xlsx, json

  func bytes(
    of report: PeriodReport, _ words: ReportTemplate, isFile: Bool, _ language: Language
  ) throws -> [UInt8] {
    if [.docx, .xlsx].contains(self), !isFile {
      throw Stop(
        uk: "Для вигляду \(rawValue) назвіть файл: -o звіт.\(rawValue).",
        en: "The form \(rawValue) needs a file: -o report.\(rawValue).", language: language)
    }
    let text: String
    do throws(ReportTemplate.Fault) {
      text = try words.text(of: report, language)
    } catch {
      throw Stop(uk: error.message.uk, en: error.message.en, language: language)
    }
    do throws(OutputFault) {
      switch self {
      case .text: return Array(report.plainText(text, language).utf8)
      case .markdown: return Array(report.markdown(text, language).utf8)
      case .html: return Array(report.page(text, language).utf8)
      case .json: return Array(report.json(text: text).prettyText.utf8)
      case .docx: return try report.document(text, language)
      case .xlsx: return try report.workbook(text, language)
      }
    } catch {
      throw Stop(
        uk: "Звіт не вміщається у файл \(rawValue). Візьміть вигляд html або json.",
        en: "The report does not fit into a file \(rawValue). Take the form html or json.", language: language
      )
    }
  }
}

/// `--from` and `--to`, or the last month that is over.
struct PeriodOption {
  let from: String?
  let to: String?

  func period(_ options: CatalogOptions, today: CalendarDate, _ language: Language) throws -> ReportPeriod {
    guard from != nil || to != nil else { return ReportPeriod(monthBefore: today) }
    guard let from, let to else {
      throw Stop(
        uk: "Період має два кінці: назвіть і --from, і --to.",
        en: "A period has two ends: give both --from and --to.",
        language: language)
    }
    let (first, last) = (try options.day(from, option: "--from"), try options.day(to, option: "--to"))
    guard let period = ReportPeriod(from: first, to: last) else {
      throw Stop(
        uk: "Період закінчується (\(last.ukrainian)) раніше, ніж починається (\(first.ukrainian)).",
        en: "The period ends (\(last.iso)) before it begins (\(first.iso)).", language: language)
    }
    guard last <= today else {
      throw Stop(
        uk: "Період ще не минув: \(last.ukrainian) пізніше за \(today.ukrainian).",
        en: "The period is not over: \(last.iso) is later than \(today.iso).", language: language)
    }
    return period
  }
}

/// `--template`, or the words of the catalogue.
struct TemplateOption {
  let path: String?

  init(_ path: String?) {
    self.path = path
  }

  func words(_ settings: CatalogSettings, _ language: Language) throws -> ReportTemplate {
    guard let path else { return ReportTemplate(of: settings, language) }
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
