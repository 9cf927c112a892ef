import Wording

/// A latitude or a longitude in degrees, minutes and seconds: `N 49° 11’ 0"`, `49°11'`, `49 11 00 пн.ш.`
struct DegreesAndMinutes {
  /// In degrees, with six decimals.
  let decimal: String

  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard (4...48).contains(cell.count) else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    var numbers: [String] = []
    var isInNumber = false
    var isSouthOrWest = false
    var hasSign = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if !isInNumber { numbers.append("") }
        isInNumber = true
        numbers[numbers.count - 1].unicodeScalars.append(scalar)
      case ".", ",":
        if isInNumber { numbers[numbers.count - 1].append(".") }
      case "°", "º", "˚", "'", "’", "′", "`", "ʼ", "\"", "”", "″", "“":
        isInNumber = false
        hasSign = true
      case " ", "\u{A0}": isInNumber = false
      case "N", "E", "n", "e", "п", "н", "ш", "с", "х", "д", "П", "Н", "Ш", "С", "Х", "Д", "Е", "е":
        isInNumber = false
      case "S", "W", "s", "w", "-": isSouthOrWest = true
      default: return nil
      }
    }
    guard hasSign, (2...3).contains(numbers.count) else { return nil }
    let values = numbers.compactMap { Double($0.hasSuffix(".") ? String($0.dropLast()) : $0) }
    guard values.count == numbers.count, values[0] <= 180, values.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let degrees = values[0] + values[1] / 60 + (values.count > 2 ? values[2] / 3600 : 0)
    let millionths = Int((degrees * 1_000_000).rounded())
    let fraction = String(1_000_000 + millionths % 1_000_000).dropFirst()
    decimal = "\(isSouthOrWest ? "-" : "")\(millionths / 1_000_000).\(fraction)"
  }
}
