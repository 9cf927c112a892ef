import CatalogModel
import FileContent
import Wording

extension TreeFault {
  /// The mistake and its cure, for a person who has never heard of YAML.
  var text: LocalizedText {
    switch kind {
    case .notUTF8:
      LocalizedText(
        uk: "кодування файлу не UTF-8: збережіть файл у кодуванні UTF-8",
        en: "the file is not in UTF-8: save it as UTF-8")
    case .syntax(let fault, _): fault.text
    case .unexpectedEnd:
      LocalizedText(
        uk: "файл обривається всередині значення: допишіть решту або закрийте дужки й лапки",
        en: "the file ends inside a value: add the rest, or close the brackets and quotes")
    case .empty: LocalizedText(uk: "файл порожній", en: "the file is empty")
    case .duplicateKey(let key, let first):
      LocalizedText(
        uk: "ключ «\(key)» уже є в рядку \(first.line): залиште один",
        en: "the key “\(key)” stands on line \(first.line) already: keep one of them")
    case .tooDeep(let limit):
      LocalizedText(
        uk: "вкладеність понад \(limit) рівні: далі файл не читаємо",
        en: "nested deeper than \(limit) levels: the rest is not read")
    case .tooLarge(let limit):
      LocalizedText(
        uk: "файл більший за \(limit >> 20) МБ: такий файл не читаємо",
        en: "the file is larger than \(limit >> 20) MB: it is not read")
    case .anchor(let name):
      LocalizedText(
        uk: "якір «&\(name)» тут не діє: вилучіть його", en: "the anchor “&\(name)” has no effect: remove it")
    case .alias(let name):
      LocalizedText(
        uk:
          "посилання «*\(name)» не розгортаємо: напишіть тут саме значення; текст із зірочкою візьміть у лапки",
        en:
          "the alias “*\(name)” is not expanded: write the value itself; put text with an asterisk in quotes")
    case .tag(let tag):
      LocalizedText(
        uk: "позначка типу «\(tag)» не підтримується: вилучіть її; текст зі знаком оклику візьміть у лапки",
        en: "the type tag “\(tag)” is not supported: remove it; put text with an exclamation mark in quotes")
    case .mergeKey:
      LocalizedText(
        uk: "злиття ключів «<<» не підтримується: перелічіть ключі тут",
        en: "the merge key “<<” is not supported: write the keys here")
    case .secondDocument:
      LocalizedText(
        uk: "у файлі другий документ (рядок «---»): залиште один",
        en: "the file holds a second document (a line “---”): keep one")
    case .complexKey:
      LocalizedText(
        uk: "ключ має бути текстом: якщо це значення, допишіть перед ним ключ",
        en: "a key must be text: if this is a value, write a key before it")
    }
  }
}

extension TreeFault {
  /// The piece of the file at the place, where that helps to find it.
  var found: String? {
    guard case .syntax(let fault, let found) = kind, !found.isEmpty else { return nil }
    switch fault {
    case .controlCharacter, .tabIndentation, .trailingComma: return nil
    default: return found
    }
  }
}

extension TreeFault.SyntaxFault {
  fileprivate var text: LocalizedText {
    switch self {
    case .missingComma:
      LocalizedText(
        uk: "бракує коми між значеннями: допишіть кому",
        en: "a comma is missing between values: add it")
    case .trailingComma: LocalizedText(uk: "зайва кома: вилучіть її", en: "one comma too many: remove it")
    case .missingColon:
      LocalizedText(
        uk: "після ключа бракує двокрапки: допишіть двокрапку й пробіл",
        en: "a colon is missing behind the key: add a colon and a blank")
    case .missingBracket:
      LocalizedText(
        uk: "дужку не закрито або вона зайва: перевірте пари дужок",
        en: "a bracket is not closed, or is one too many: check the pairs")
    case .unclosedString:
      LocalizedText(
        uk: "лапки не закрито: допишіть закривальні лапки",
        en: "quotes are not closed: add the closing ones")
    case .singleQuotes:
      LocalizedText(
        uk: "не ті лапки: у JSON значення беруть лише в прямі подвійні лапки",
        en: "the wrong quotes: JSON takes straight double quotes only")
    case .badEscape:
      LocalizedText(
        uk: "хибне поєднання зі зворотною скісною рискою: щоб написати саму риску, подвойте її",
        en: "a wrong escape: to write a backslash itself, double it")
    case .controlCharacter:
      LocalizedText(
        uk: "у тексті є невидимий керівний знак: вилучіть його",
        en: "there is an invisible control character in the text: remove it")
    case .badNumber:
      LocalizedText(
        uk: "число записано не так, як приймає JSON: виправте або візьміть у лапки",
        en: "the number is not as JSON takes it: correct it or put it in quotes")
    case .badWord:
      LocalizedText(
        uk: "значення без лапок: візьміть його в лапки",
        en: "a value without quotes: put it in quotes")
    case .comment:
      LocalizedText(
        uk: "у JSON коментарів не буває: вилучіть його", en: "JSON has no comments: remove it")
    case .textAfterEnd:
      LocalizedText(
        uk: "після кінця даних є зайвий текст: вилучіть його",
        en: "there is text behind the end of the data: remove it")
    case .tabIndentation:
      LocalizedText(
        uk: "відступ зроблено табуляцією: замініть її пробілами",
        en: "the line is indented with a tab: use blanks")
    case .badIndentation:
      LocalizedText(
        uk: "хибний відступ: вирівняйте рядок із сусідніми того самого рівня",
        en: "wrong indentation: align the line with its neighbours of the same level")
    case .missingQuote:
      LocalizedText(
        uk: "значення треба взяти в лапки повністю",
        en: "the whole value needs quotes")
    case .other:
      LocalizedText(
        uk: "запис незрозумілий: перевірте двокрапки, відступи й лапки",
        en: "this cannot be understood: check colons, indentation and quotes")
    }
  }
}

extension ReadFault {
  /// Why a file of the catalogue could not be opened.
  var text: LocalizedText {
    switch self {
    case .notFound: LocalizedText(uk: "файл не знайдено", en: "no such file")
    case .notPermitted:
      LocalizedText(uk: "немає дозволу читати файл", en: "there is no permission to read the file")
    case .isSymbolicLink:
      LocalizedText(
        uk: "це символічне посилання, за ним не переходимо: покладіть сам файл",
        en: "it is a symbolic link, which is not followed: put the file itself here")
    case .notRegularFile: LocalizedText(uk: "це не файл", en: "it is not a file")
    case .tooLarge(let limit):
      LocalizedText(uk: "файл більший за \(limit >> 20) МБ", en: "the file is larger than \(limit >> 20) MB")
    case .timeExceeded(let seconds):
      LocalizedText(
        uk: "файл читається довше ніж \(seconds) с", en: "the file takes more than \(seconds) s to read")
    case .other(let code):
      LocalizedText(
        uk: "файл не вдалося прочитати (помилка системи \(code))",
        en: "the file could not be read (system error \(code))")
    }
  }
}
