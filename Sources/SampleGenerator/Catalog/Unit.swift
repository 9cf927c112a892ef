/// A department with the one who answers for its data.
struct Unit {
  let name: String
  /// Surname, name, patronymic; invented.
  let responsible: String
  let mailbox: String

  static func read(_ table: PlanTable) throws -> [String: Unit] {
    Dictionary(
      try table.rows.map { row in
        let name = try row.text("unit")
        let mailbox = try row.text("mailbox") + "@" + City.mailDomain
        return (name, Unit(name: name, responsible: try row.text("responsible"), mailbox: mailbox))
      }, uniquingKeysWith: { first, _ in first })
  }
}
