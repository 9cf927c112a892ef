/// Path of a file in `Tests/Fixtures/FileContent`.
func fixture(_ name: String, testFile: String = #filePath) -> String {
  let folder = testFile.split(separator: "/").dropLast(3).joined(separator: "/")
  return "/\(folder)/Fixtures/FileContent/\(name)"
}
