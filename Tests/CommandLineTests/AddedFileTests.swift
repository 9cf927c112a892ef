import Foundation
import TestSupport
import Testing

/// What `dani add` does with the file that it is given: converts it, looks into it, or leaves it.
@Suite struct AddedFileTests {
  private static let day = "2020-10-01"

  private func add(_ catalog: String, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun(DaniRun.program, ["add"] + arguments + ["--catalog", catalog, "--as-of", Self.day])
  }

  private func withCopy(_ body: (_ catalog: String, _ folder: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: folder + "/catalog")
      try body(folder + "/catalog", folder)
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  private func write(_ text: String, to path: String, _ encoding: String.Encoding = .utf8) throws {
    try #require(text.data(using: encoding)).write(to: URL(filePath: path))
  }

  /// Every file of a folder with its bytes.
  private func state(of folder: String) throws -> [String: [UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let files = paths.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try bytes(folder + "/" + $0)) })
  }

  // MARK: Conversion

  @Test func aTableInAnOldEncodingIsConvertedOnTheWay() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      try write("item;amount\r\nДоходи;130.5\r\n", to: file, .windowsCP1251)
      let original = try bytes(file)
      let run = try add(catalog, "biudzhet", file, "--as", "csv")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("додати: \(file) → data/budget-2021.csv\n"))
      #expect(try text(catalog + "/datasets/biudzhet/data/budget-2021.csv") == "item,amount\nДоходи,130.5\n")
      #expect(try bytes(file) == original)
      #expect(
        try text(catalog + "/datasets/biudzhet/datapackage.yaml").contains("encoding: utf-8\n    bytes: 31\n")
      )
      // The same once more is no new document.
      #expect(
        try add(catalog, "biudzhet", file, "--as", "csv").output.contains("уже є: data/budget-2021.csv"))
    }
  }

  @Test(arguments: ["xlsx", "ods"]) func aSheetIsConvertedOnTheWay(_ format: String) throws {
    try withCopy { catalog, folder in
      let file = folder + "/звіт 2021.\(format)"
      let source = format == "ods" ? "calc.ods" : "openpyxl.xlsx"
      try FileManager.default.copyItem(
        atPath: Repository.path("Tests/Fixtures/FileContent/Spreadsheets/" + source), toPath: file)
      let before = try state(of: catalog)
      let asked = try add(catalog, "biudzhet", file, "--as", "csv")
      #expect(asked.status == 2)
      #expect(
        asked.errors
          == "У файлі «\(file)» кілька аркушів із даними: «Реєстр», «Схований». Зазначте один (--sheet НАЗВА). "
          + "Нічого не змінено.\n")
      #expect(try state(of: catalog) == before)
      let run = try add(catalog, "biudzhet", file, "--as", "csv", "--sheet", "Реєстр", "--allow-errors")
      #expect(run.status == 0, "\(run.errors)")
      let copy = try ProgramRun(DaniRun.program, ["convert", file, "--sheet", "Реєстр"])
      #expect(try text(catalog + "/datasets/biudzhet/data/budget-2021.csv") == copy.output)
    }
  }

  @Test func whatIsNoTableIsNotConverted() throws {
    try withCopy { catalog, folder in
      try write("Рішення ради", to: folder + "/budget-2021.docx")
      let before = try state(of: catalog)
      for (name, sentence) in [
        ("budget-2021.docx", "Копію файлу «\(folder)/budget-2021.docx» не зроблено: таблиці в ньому немає."),
        ("budget-2022.xlsx", "Не знайдено файл «\(folder)/budget-2022.xlsx». Перевірте шлях."),
      ] {
        let run = try add(catalog, "biudzhet", folder + "/" + name, "--as", "csv")
        #expect(run.status == 2)
        #expect(run.errors == sentence + " Нічого не змінено.\n")
      }
      #expect(try state(of: catalog) == before)
    }
  }

  @Test func wishesForACopyNeedACopy() throws {
    try withCopy { catalog, folder in
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2021.csv")
      let run = try add(catalog, "biudzhet", folder + "/budget-2021.csv", "--sheet", "Аркуш1")
      #expect(run.status == 2)
      #expect(run.errors.hasSuffix("діють разом із --as csv.\n"), "\(run.errors)")
    }
  }

  /// A converted document took the place of one in another encoding, and the passport went on naming the old one.
  @Test func theEncodingOfADocumentThatIsReplacedIsRecorded() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      try write("item;amount\nДоходи;130.5\n", to: file, .windowsCP1251)
      #expect(try add(catalog, "biudzhet", file, "--allow-errors").status == 0)
      let passport = catalog + "/datasets/biudzhet/datapackage.yaml"
      #expect(try text(passport).contains("encoding: windows-1251"))
      #expect(try add(catalog, "biudzhet", file, "--as", "csv", "--replace").status == 0)
      #expect(try !text(passport).contains("encoding: windows-1251"))
    }
  }

  @Test func nothingIsLeftBehind() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      try write("item;amount\nДоходи;130.5\n", to: file)
      let scratch = folder + "/scratch"
      try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
      let run = try ProgramRun(
        DaniRun.program, ["add", "biudzhet", file, "--as", "csv", "--catalog", catalog, "--as-of", Self.day],
        environment: ["TMPDIR": scratch])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch).isEmpty)
    }
  }

  // MARK: What it holds

  /// Errors may be allowed; personal data are looked for all the same.
  @Test func onlyItsOwnOptionLetsPersonalDataIn() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.csv"
      // Synthetic numbers with valid check digits.
      let rows = ["3118312348", "2556800099", "3658499980"].map { "\($0);проїзд\n" }.joined()
      try write("РНОКПП;Пільга\n" + rows, to: file, .windowsCP1251)
      let before = try state(of: catalog)
      for options in [[], ["--allow-errors"], ["--as", "csv", "--allow-errors"]] {
        let run = try ProgramRun(
          DaniRun.program, ["add", "biudzhet", file, "--catalog", catalog, "--as-of", Self.day] + options)
        #expect(run.status == 1)
        #expect(
          run.errors.hasPrefix(
            "Файл «\(file)» не додано: є ознаки персональних даних: budget-2021.csv, стовпець «РНОКПП»."))
        #expect(run.errors.contains("--publish-personal-data"))
        #expect(!run.errors.contains("3118312348"))
      }
      #expect(try state(of: catalog) == before)
      let run = try add(catalog, "biudzhet", file, "--allow-errors", "--publish-personal-data")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// Nobody looked into it, and the user is told so.
  @Test func aFileThatCannotBeLookedIntoIsNamed() throws {
    try withCopy { catalog, folder in
      let file = folder + "/budget-2021.rar"
      try Data([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00] + Array(repeating: 7, count: 64)).write(
        to: URL(filePath: file))
      let run = try add(catalog, "biudzhet", file, "--allow-errors")
      #expect(
        run.errors
          == "Файл «\(file)» не перевірено: немає засобу для читання цього формату. "
          + "Перегляньте його самі: чи немає в ньому персональних даних.\n")
    }
  }

  // MARK: What the passport says

  @Test(arguments: ["modified: вчора", "modified: [\"2020-09-15\"]"])
  func aDateThatNobodyCanReadIsNotOverwritten(_ line: String) throws {
    try withCopy { catalog, folder in
      let passport = catalog + "/datasets/biudzhet/datapackage.yaml"
      try write(
        try text(passport).replacing("\nmodified: \"2020-09-15\"", with: "\n" + line), to: passport)
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2021.csv")
      let before = try state(of: catalog)
      let run = try add(catalog, "biudzhet", folder + "/budget-2021.csv")
      let found = line.hasSuffix("вчора") ? ": «вчора»" : ""
      #expect(run.status == 2)
      #expect(
        run.errors
          == "У файлі «datasets/biudzhet/datapackage.yaml», рядок 10, modified не є датою\(found). Виправте це. "
          + "Нічого не змінено.\n")
      #expect(try state(of: catalog) == before)
    }
  }

  /// A document is not older than its set.
  @Test func aDayBeforeThePublicationOfTheSetIsRefused() throws {
    try withCopy { catalog, folder in
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2018.csv")
      let before = try state(of: catalog)
      let run = try add(catalog, "biudzhet", folder + "/budget-2018.csv", "--date", "2019-01-31")
      #expect(run.status == 2)
      #expect(run.errors == "Набір уперше оприлюднено пізніше: 01.02.2019.\n")
      #expect(try state(of: catalog) == before)
    }
  }

  // MARK: Names and permissions

  /// As macOS stores «й» and «ї»: a letter and a sign above it.
  @Test func aNameWithDividedLettersIsTheSameName() throws {
    try withCopy { catalog, folder in
      let name = "Бюджетній звіт міської ради 2021.csv"
      let file = folder + "/" + name.decomposedStringWithCanonicalMapping
      try write("item,amount\nДоходи,130.5\n", to: file)
      let run = try add(catalog, "biudzhet", file)
      #expect(run.status == 0, "\(run.errors)")
      #expect(FileManager.default.fileExists(atPath: catalog + "/datasets/biudzhet/data/budget-2021.csv"))

      let other = folder + "/Їжа й напої.csv".decomposedStringWithCanonicalMapping
      try write("item,amount\nХліб,1.5\n", to: other)
      let second = try add(catalog, "transport", other)
      #expect(second.status == 0, "\(second.errors)")
      #expect(second.output.contains("→ data/yizha-y-napoi.csv"), "\(second.output)")
      let checked = try DaniRun("check", catalog, "--as-of", Self.day)
      #expect(!checked.output.contains("document-missing"), "\(checked.output)")
    }
  }

  /// Run by a user who may read and not write: nothing is half done, whichever folder refuses.
  @Test(arguments: ["datasets/biudzhet", "datasets/biudzhet/data"])
  func aFolderThatMayNotBeWrittenStopsTheWork(_ closed: String) throws {
    try withCopy { catalog, folder in
      try write("item,amount\nДоходи,130.5\n", to: folder + "/budget-2021.csv")
      let program = folder + "/dani"
      try FileManager.default.copyItem(atPath: DaniRun.program, toPath: program)
      let before = try state(of: catalog)
      // Whoever runs as root may write everywhere: the program then runs as nobody, to whom all but one folder is open.
      let open = try ProgramRun("/bin/chmod", ["-R", "a+rwX", folder])
      #expect(open.status == 0, "\(open.errors)")
      #expect(chmod("\(catalog)/\(closed)", 0o555) == 0)
      defer { chmod("\(catalog)/\(closed)", 0o755) }
      let arguments = [
        program, "add", "biudzhet", folder + "/budget-2021.csv", "--catalog", catalog, "--as-of", Self.day,
      ]
      let run =
        getuid() == 0
        ? try ProgramRun(
          "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups"] + arguments)
        : try ProgramRun(program, Array(arguments.dropFirst()))
      #expect(run.status == 2)
      #expect(run.errors == "Немає права записувати: «\(catalog)/\(closed)». Змініть права доступу.\n")
      #expect(try state(of: catalog) == before)
    }
  }
}
