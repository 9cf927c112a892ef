/// A pattern of paths inside a folder: `*` is any text without `/`, `**` any text, `?` one sign.
package struct PathPattern: Sendable {
  private enum Piece: Equatable {
    case sign(Character)
    case anySign
    case anyName
    case anyPath
  }

  private let pieces: [Piece]

  package init(_ text: String) {
    var pieces: [Piece] = []
    for sign in PathProblem.normalized(text) {
      switch sign {
      case "*" where pieces.last == .anyName: pieces[pieces.count - 1] = .anyPath
      case "*" where pieces.last == .anyPath: break
      case "*": pieces.append(.anyName)
      case "?": pieces.append(.anySign)
      default: pieces.append(.sign(sign))
      }
    }
    self.pieces = pieces
  }

  /// Positions in the pattern that the path can have reached: time grows with the product of both lengths only.
  package func matches(_ path: String) -> Bool {
    var reached = skippingStars(from: [0])
    for sign in PathProblem.normalized(path) {
      var next: Set<Int> = []
      for position in reached where position < pieces.count {
        switch pieces[position] {
        case .sign(let own): if own == sign { next.insert(position + 1) }
        case .anySign: if sign != "/" { next.insert(position + 1) }
        case .anyName: if sign != "/" { next.insert(position) }
        case .anyPath: next.insert(position)
        }
      }
      reached = skippingStars(from: next)
    }
    return reached.contains(pieces.count)
  }

  /// A star may stand for nothing.
  private func skippingStars(from positions: Set<Int>) -> Set<Int> {
    var all = positions
    for var position in positions {
      while position < pieces.count, pieces[position] == .anyName || pieces[position] == .anyPath {
        position += 1
        all.insert(position)
      }
    }
    return all
  }
}
