import SwiftUI
struct ContentView: View {
  @State private var email = ""
  let file = URL.documentsDirectory.appending(path: "card.txt")
  var body: some View {
    VStack {
      TextField("Email", text: $email).keyboardType(.emailAddress)
      Button("Save") { try? email.write(to: file, atomically: true, encoding: .utf8) }
      Button("Load") { if let data = try? Data(contentsOf: file) { email = String(decoding: data, as: UTF8.self) } }
    }
  }
}
