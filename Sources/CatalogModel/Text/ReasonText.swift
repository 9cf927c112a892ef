package import FileContent

extension ContentExamination.Reason {
  package var text: LocalizedText {
    switch self {
    case .link:
      LocalizedText(
        uk: "посилання: без мережі не перевіряється", en: "a link: not checked without the network")
    case .noDecoder:
      LocalizedText(uk: "немає засобу для читання цього формату", en: "no means to read this format")
    case .limit: LocalizedText(uk: "перевищено межу", en: "a limit is exceeded")
    case .encrypted: LocalizedText(uk: "файл захищено паролем", en: "the file is protected with a password")
    case .unreadable:
      LocalizedText(uk: "файл пошкоджено або недоступний", en: "the file is damaged or out of reach")
    }
  }
}
