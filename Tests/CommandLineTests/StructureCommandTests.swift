import Foundation
import TestSupport
import Testing

/// `dani structure`, and what `add` does for a set whose columns nobody has described.
@Suite struct StructureCommandTests {
  private static let table =
    "Номер;Код ЄДРПОУ;Стан;Дата;Сума\n"
    + (1...24).map { row in
      "\(row);0\(1_234_560 + row);\(row % 2 == 0 ? "Чинний" : "Завершений");2025-01-\(row < 10 ? "0" : "")\(row);\(row),5\n"
    }.joined()

  private static let expected = """
    name,title,description,datatype,required
    nomer,Номер,Значення не повторюються,integer,true
    kod_yedrpou,Код ЄДРПОУ,Значення не повторюються,string,true
    stan,Стан,"Можливі значення: Завершений, Чинний",string,true
    data,Дата,,date,true
    suma,Сума,,decimal,true

    """

  /// A catalogue as `dani init` makes it, and a file for a set without a recommended structure.
  private func withCatalog(_ body: (_ catalog: String, _ file: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/katalog"
      let run = try DaniRun("init", catalog, "--holder", "council", "--name", "Зразківська міська рада")
      try #require(run.status == 0, "\(run.errors)")
      let file = folder + "/показники.csv"
      try Data(Self.table.utf8).write(to: URL(filePath: file))
      try body(catalog, file)
    }
  }

  private func structure(_ catalog: String) throws -> String {
    try String(contentsOfFile: catalog + "/datasets/administratyvni-dani/structure.csv", encoding: .utf8)
  }

  @Test func anEmptyStructureIsFilledFromATable() throws {
    try withCatalog { catalog, file in
      let empty = try structure(catalog)
      let unasked = try DaniRun("structure", "administratyvni-dani", file, catalog)
      #expect(unasked.status == 2)
      #expect(
        unasked.output.contains(
          "\n  stan – Стан: string, обов’язковий; Можливі значення: Завершений, Чинний\n"))
      #expect(try structure(catalog) == empty)
      let run = try DaniRun("structure", "administratyvni-dani", file, catalog, "--yes")
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.output.hasSuffix(
          "Записано: datasets/administratyvni-dani/structure.csv. Перевірте назви й типи.\n"))
      #expect(try structure(catalog) == Self.expected)
    }
  }

  @Test func whatIsDescribedIsNotOverwrittenUnasked() throws {
    try withCatalog { catalog, file in
      let run = try DaniRun("structure", "zvity", file, catalog, "--yes")
      #expect(run.status == 2)
      #expect(
        run.errors.hasSuffix("стовпців: 10. Щоб описати її заново, додайте --replace.\n"), "\(run.errors)")
      let replaced = try DaniRun("structure", "zvity", file, catalog, "--yes", "--replace")
      #expect(replaced.status == 0, "\(replaced.errors)")
    }
  }

  @Test func addDescribesTheColumnsOfASetThatHasNone() throws {
    try withCatalog { catalog, file in
      let run = try DaniRun("add", "administratyvni-dani", file, "--catalog", catalog, "--allow-errors")
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.output.contains("стовпці описано за файлом (5): datasets/administratyvni-dani/structure.csv\n"),
        "\(run.output)")
      #expect(try structure(catalog) == Self.expected)
    }
  }

  @Test func aFileWithoutATableDescribesNothing() throws {
    try withCatalog { catalog, file in
      try Data("<html><p>немає</p></html>\n".utf8).write(to: URL(filePath: file + ".html"))
      let empty = try structure(catalog)
      let run = try DaniRun("structure", "administratyvni-dani", file + ".html", catalog, "--yes")
      #expect(run.status == 2)
      #expect(try structure(catalog) == empty)
    }
  }
}
