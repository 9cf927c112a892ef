package import CatalogModel
import FileContent
package import Wording

extension CountSeries {
  /// A bar for the documents of each month, as an SVG image; sizes in pixels.
  package func chart(_ language: Language) -> String {
    let (step, height, margin) = (12, 160, 36)
    let most = max(points.map(\.documents).max() ?? 0, 1)
    let width = points.count * step
    let title = LocalizedText(
      uk: "Документи за місяцями, найбільше: \(most)", en: "Documents by month, at most \(most)")[language]
    let bars = points.enumerated().map { index, point in
      let tall = point.documents * height / most
      let day = language == .uk ? point.day.ukrainian : point.day.iso
      let label = "\(day): \(Counted.documents(point.documents)[language])"
      let color = point.source == .snapshot ? "#0b5cad" : "#7fa8d1"
      return """
          <rect x="\(margin + index * step)" y="\(margin + height - tall)" width="\(step - 3)" height="\(tall)" \
        fill="\(color)"><title>\(label)</title></rect>
        """
    }
    let years = points.enumerated().filter { $0.offset == 0 || $0.element.day.month == 1 }.map {
      index, point in
      """
        <text x="\(margin + index * step)" y="\(margin + height + 16)">\(point.day.year)</text>
      """
    }
    let size = (width: width + 2 * margin, height: height + 2 * margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(size.width)" height="\(size.height)" \
      viewBox="0 0 \(size.width) \(size.height)" font-family="sans-serif" font-size="11" fill="#333">
        <title>\(title)</title>
        <text x="\(margin)" y="20" font-size="13">\(title)</text>
      \((bars + years).joined(separator: "\n"))
        <path d="M\(margin) \(margin + height)h\(width)" stroke="#333"/>
      </svg>

      """
  }
}
