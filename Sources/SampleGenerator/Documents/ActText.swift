import DocumentWriting
import FileContent
import Wording

/// Invented acts and explanatory notes, one to two pages each.
struct ActText {
  let dataset: PlannedDataset
  let document: PlannedDocument
  /// What acts of the town are about: «утворення робочої групи».
  let subjects: [String]

  private var day: CalendarDate { document.entry.issued }

  private func pick(_ key: String, _ count: Int) -> Int {
    SeededChoice(dataset.slug, document.name, key).index(below: count)
  }

  var title: String {
    isAct
      ? "Про \(subjects[pick("subject", subjects.count)])"
      : "\(dataset.title): \(document.entry.period.title)"
  }

  /// Texts of the set of legal acts are acts, those of town planning are explanatory notes.
  private var isAct: Bool { document.entry.kind == .text }

  func paragraphs() -> [Paragraph] { isAct ? act() : note() }

  private func act() -> [Paragraph] {
    let authority = City.authority(on: day).name
    let isOrder = day >= City.administrationStart
    let number = 100 + pick("number", 800)
    let first = pick("first", Self.duties.count)
    let duties = (0..<6).map { Self.duties[(first + $0) % Self.duties.count] }
    let paragraphs = [
      Paragraph(authority),
      Paragraph(isOrder ? "Розпорядження" : "Рішення виконавчого комітету", style: .heading),
      Paragraph("\(day.ukrainian)    м. Лисичанськ    № \(number)"),
      Paragraph(title, style: .heading),
      Paragraph(
        "Відповідно до Закону України «\(isOrder ? "Про військово-цивільні адміністрації" : "Про місцеве самоврядування в Україні")», "
          + Self.reasons[pick("reason", Self.reasons.count)] + ":"),
    ]
    let points = duties.enumerated().map { Paragraph("\($0.offset + 1). \($0.element)") }
    return paragraphs + points + [
      Paragraph("\(points.count + 1). Контроль за виконанням покласти на загальний відділ."),
      Paragraph("Текст вигаданий, його складено для зразка каталогу відкритих даних."),
    ]
  }

  private func note() -> [Paragraph] {
    var paragraphs = [
      Paragraph(dataset.title, style: .heading),
      Paragraph("Документ описує стан на \(day.ukrainian). \(dataset.summary)"),
    ]
    for (number, section) in Self.sections.enumerated() {
      paragraphs.append(Paragraph("\(number + 1). \(section.title)", style: .heading))
      let first = pick(section.title, section.sentences.count)
      let sentences = section.sentences.indices.map {
        section.sentences[(first + $0) % section.sentences.count]
      }
      paragraphs.append(Paragraph(sentences.joined(separator: " ")))
      let figure = 4 + pick("figure \(number)", 60)
      paragraphs.append(Paragraph("Орієнтовна площа території за цим розділом становить \(figure) га."))
    }
    paragraphs.append(Paragraph("Текст вигаданий, його складено для зразка каталогу відкритих даних."))
    return paragraphs
  }

  private static let reasons = [
    "з метою належної організації роботи та дотримання вимог законодавства",
    "враховуючи пропозиції структурних підрозділів і звернення мешканців міста",
    "розглянувши подані матеріали та висновки відповідального підрозділу",
    "для своєчасного виконання міських програм і підготовки об’єктів до зими",
  ]

  private static let duties = [
    "Затвердити план заходів, що додається.",
    "Утворити робочу групу та визначити порядок її роботи.",
    "Підрозділам подати пропозиції до першого числа наступного місяця.",
    "Фінансовому управлінню передбачити видатки в межах бюджету міста.",
    "Управлінню житлово-комунального господарства забезпечити виконання робіт.",
    "Відділу містобудування та архітектури підготувати необхідну документацію.",
    "Керівникам комунальних підприємств щомісяця звітувати про стан виконання.",
    "Оприлюднити цей документ на офіційному сайті протягом п’яти робочих днів.",
    "Визнати такими, що втратили чинність, попередні рішення з цього питання.",
    "Провести громадське обговорення та врахувати надані зауваження.",
    "Забезпечити доступність об’єктів для людей з інвалідністю.",
    "Передати відповідне майно на баланс комунального підприємства.",
  ]

  private static let sections: [(title: String, sentences: [String])] = [
    (
      "Загальні відомості",
      [
        "Місто розташоване на правому березі Сіверського Дінця, на підвищеному плато.",
        "Проєктні рішення розраховано на двадцять років, перший етап – на п’ять.",
        "Вихідні дані надали підрозділи органу місцевого самоврядування та комунальні підприємства.",
        "Матеріали пройшли громадське обговорення, зауваження враховано або вмотивовано відхилено.",
      ]
    ),
    (
      "Функціональне зонування",
      [
        "Територію поділено на житлові, громадські, виробничі, комунальні та зелені зони.",
        "Для кожної зони визначено переважні, супутні й допустимі види використання.",
        "Виробничі об’єкти відокремлено від житла санітарно-захисними зонами.",
        "Уздовж балок і схилів забудову обмежено через небезпеку зсувів.",
      ]
    ),
    (
      "Житло та громадські будівлі",
      [
        "Нову житлову забудову розміщують на вільних ділянках у межах міста.",
        "Заклади освіти та охорони здоров’я передбачено на відстані пішого доступу.",
        "Зношений житловий фонд підлягає реконструкції або поступовій заміні.",
        "Громадські простори облаштовують із дотриманням вимог доступності.",
      ]
    ),
    (
      "Транспорт та інженерні мережі",
      [
        "Магістральні вулиці пов’язують житлові райони з промисловими вузлами та вокзалом.",
        "Передбачено продовження маршрутів громадського транспорту до нових кварталів.",
        "Водопровідні мережі кільцюють, аварійні ділянки замінюють насамперед.",
        "Зовнішнє освітлення переводять на ощадні світильники.",
      ]
    ),
    (
      "Довкілля",
      [
        "Зелені насадження загального користування об’єднують у безперервну систему.",
        "Порушені землі підлягають рекультивації з подальшим залісненням.",
        "Прибережні захисні смуги вільні від забудови.",
        "Стан повітря і ґрунтів спостерігають на постійних постах.",
      ]
    ),
  ]
}
