import SwiftUI
struct ContentView: View {
  @State private var email = ""
  var body: some View {
    VStack {
      TextField("Email", text: $email).keyboardType(.emailAddress)
      Button("Subscribe") { subscribe() }
    }
  }
  func subscribe() {
    DispatchQueue.global().async {
      guard let url = URL(string: "https://news.example.com/subscribe?e=\(email)") else { return }
      _ = try? String(contentsOf: url, encoding: .utf8)
    }
  }
}
