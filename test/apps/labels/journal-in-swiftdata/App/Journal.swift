import SwiftUI
import SwiftData
@Model final class Entry { var title: String; var body: String; var date: Date
  init(title: String, body: String, date: Date = .now) { self.title = title; self.body = body; self.date = date } }
struct ContentView: View {
  @Environment(\.modelContext) private var context
  @Query(sort: \Entry.date) private var entries: [Entry]
  @State private var title = ""
  @State private var text = ""
  var body: some View {
    VStack {
      TextField("Title", text: $title)
      TextEditor(text: $text)
      Button("Save") { context.insert(Entry(title: title, body: text)) }
      List(entries) { Text($0.title) }
    }
  }
}
