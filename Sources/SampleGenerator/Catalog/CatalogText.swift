/// `catalog.yaml`: the publisher, the annex that binds it, the decision with the terms, the figures of the report.
struct CatalogText {
  let plan: SamplePlan

  /// The first line, by which the generator knows a folder that it wrote itself.
  static let mark = "# Записано генератором зразка (generate-sample). Зміни в цій папці буде втрачено."

  func text() throws -> String {
    var yaml = YAMLText()
    yaml.line(Self.mark)
    yaml.line("# Каталог відкритих даних міста: зразок. Що в ньому справжнє – у SampleData/README.md.")
    yaml.line("schema_version: 1")
    yaml.line()
    yaml.line("publisher:")
    yaml.entry("name", City.administration, indent: 2)
    yaml.line("# Код вигаданий: таких номерів, що починаються з 9, не присвоюють.", indent: 2)
    yaml.quoted("edrpou", City.administrationCode, indent: 2)
    yaml.entry("katottg", City.katottg, indent: 2)
    yaml.quoted("koatuu", City.koatuu, indent: 2)
    yaml.entry("url", City.site, indent: 2)
    yaml.entry("email", "opendata@\(City.mailDomain)", indent: 2)
    yaml.line()
    yaml.line("annex:")
    yaml.line("sections: [all, local]", indent: 2)
    yaml.line()
    try decision(&yaml)
    yaml.line()
    absent(&yaml)
    yaml.line()
    yaml.line("settings:")
    yaml.line("schedule:", indent: 2)
    yaml.entry("convention", "calendar", indent: 4)
    yaml.line("due_soon_days: 14", indent: 4)
    report(&yaml)
    yaml.line()
    facts(&yaml)
    return yaml.text
  }

  private func decision(_ yaml: inout YAMLText) throws {
    yaml.line("# Розпорядження вигадане; строки оновлення відповідають паспортам.")
    yaml.line("decision:")
    yaml.entry("title", "Про оприлюднення наборів даних, що перебувають у володінні адміністрації", indent: 2)
    yaml.quoted("number", "12", indent: 2)
    yaml.quoted("date", "2020-08-10", indent: 2)
    yaml.entry("url", "\(City.site)/akty/rozporiadzhennia-kerivnyka/2020/12", indent: 2)
    yaml.line("terms:", indent: 2)
    for set in plan.datasets {
      guard let unit = plan.units[set.unit] else { throw GenerationFailure("no unit «\(set.unit)»") }
      yaml.entry("- dataset", set.slug, indent: 4)
      yaml.entry("unit", unit.name, indent: 6)
      yaml.entry("responsible", "\(unit.responsible), \(set.role)", indent: 6)
      yaml.entry("email", unit.mailbox, indent: 6)
      yaml.entry("frequency", set.frequency, indent: 6)
    }
  }

  private func absent(_ yaml: inout YAMLText) {
    yaml.line("absent:")
    yaml.line("# Національні стандарти визначає інший орган.", indent: 2)
    yaml.entry("- item", "all-2019-004", indent: 2)
    yaml.entry("reason", "не належить до компетенції розпорядника", indent: 4)
    yaml.entry("decision", "Розпорядження № 12", indent: 4)
    yaml.quoted("date", "2020-08-10", indent: 4)
  }

  private func report(_ yaml: inout YAMLText) {
    yaml.line("# Абзаци, які звіт додає до свого першого: у дужках – назви показників із facts.", indent: 2)
    yaml.line("report:", indent: 2)
    for (key, language) in [("paragraphs", "uk"), ("paragraphs_en", "en")] {
      yaml.line("\(key):", indent: 4)
      for paragraph in plan.paragraphs where paragraph.language == language {
        yaml.foldedItem(paragraph.text, indent: 6)
      }
    }
  }

  private func facts(_ yaml: inout YAMLText) {
    yaml.line("# Показники місячного звіту: рядки найновішого документа (newest)")
    yaml.line("# або рядки, датовані звітним періодом (period).")
    yaml.line("facts:")
    for fact in plan.facts {
      yaml.entry("- name", fact.name, indent: 2)
      yaml.entry("title", fact.title, indent: 4)
      yaml.line("forms:", indent: 4)
      yaml.entry("one", fact.one, indent: 6)
      yaml.entry("few", fact.few, indent: 6)
      yaml.entry("many", fact.many, indent: 6)
      yaml.entry("genitive", fact.genitive, indent: 6)
      yaml.entry("gender", fact.gender, indent: 6)
      yaml.line("english:", indent: 4)
      yaml.entry("title", fact.english.title, indent: 6)
      yaml.entry("one", fact.english.one, indent: 6)
      yaml.entry("many", fact.english.many, indent: 6)
      yaml.line("sources:", indent: 4)
      for source in fact.sources {
        yaml.entry("- dataset", source.dataset, indent: 6)
        yaml.entry("path", "data/*.csv", indent: 8)
        yaml.entry("rows", source.rows, indent: 8)
        if !source.dateColumn.isEmpty { yaml.entry("date_column", source.dateColumn, indent: 8) }
      }
    }
  }
}
