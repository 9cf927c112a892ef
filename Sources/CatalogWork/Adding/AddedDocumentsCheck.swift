import CatalogModel
import CatalogValidator
import FileContent
import Wording

/// What a check says of files as documents of their set, against its structure, before anything is written.
struct AddedDocumentsCheck {
  private let names: [String: String]
  private let errors: [Diagnostic]
  private let warnings: [Diagnostic]

  init(_ plan: AddPlan, today: CalendarDate, _ request: CatalogRequest) {
    let names = plan.namesByPath
    self.names = names
    guard !names.isEmpty, let outcome = plan.outcome() else {
      (errors, warnings) = ([], [])
      return
    }
    let after = Self.findings(in: outcome, today: today, request)
    let passport = plan.target.dataset.passport.file
    var found = after.filter { names[$0.file] != nil }
    let ofPassport = after.filter { $0.file == passport && $0.severity == .error }
    // Of a draft the passport is not finished; of a published set only what this addition brings counts.
    if plan.gaps == nil, !ofPassport.isEmpty,
      let alone = plan.target.opened.rereading(plan.target.dataset, in: plan.target.opened.tree)
    {
      let before = Set(Self.findings(in: alone, today: today, request).map { "\($0.code) \($0.message.uk)" })
      found += ofPassport.filter { !before.contains("\($0.code) \($0.message.uk)") }
    }
    errors = found.filter { $0.severity == .error }
    warnings = found.filter { $0.severity == .warning }
  }

  private static func findings(
    in opened: OpenedCatalog, today: CalendarDate, _ request: CatalogRequest
  ) -> [Diagnostic] {
    var check = request.check(opened, today: today)
    check.sparesDrafts = false
    return check.report().diagnostics
  }

  /// Why the files are not added; nil when nothing speaks against it.
  func refusal(allowing permission: Permission) -> LocalizedText? {
    let refused = errors.filter { error in
      error.traits.contains(.personalData) ? !permission.personalData : !permission.errors
    }
    guard let first = refused.first else { return nil }
    let name = names[first.file] ?? first.file
    return LocalizedText(
      uk:
        "Файл «\(name)» не додано, бо в наборі він мав би помилки: \(refused.count). Виправте їх або додайте "
        + "--allow-errors.\(lines(refused, .uk))",
      en:
        "The file \(name) was not added, in its set it would have errors: \(refused.count). Correct them or add "
        + "--allow-errors.\(lines(refused, .en))")
  }

  /// Warnings, which keep no file from being added.
  var remark: LocalizedText? {
    guard !warnings.isEmpty else { return nil }
    return LocalizedText(
      uk: "Попереджень: \(warnings.count).\(lines(warnings, .uk))",
      en: "Warnings: \(warnings.count).\(lines(warnings, .en))")
  }

  /// The first five.
  private func lines(_ findings: [Diagnostic], _ language: Language) -> String {
    findings.prefix(5).map { finding in
      let place = finding.place.text.map { $0[language] + ": " } ?? ""
      return
        "\n  \(names[finding.file] ?? finding.file): \(place)\(finding.message[language]) [\(finding.code)]"
    }.joined()
  }
}
