import SwiftUI
struct SignUpRequest: Encodable { let fullName: String; let email: String; let password: String }
final class API {
  static let shared = API()
  let base = URL(string: "https://api.example.com")!
  func post<T: Encodable>(_ path: String, _ body: T) async throws -> Data {
    var request = URLRequest(url: base.appendingPathComponent(path))
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = try JSONEncoder().encode(body)
    let (data, _) = try await URLSession.shared.data(for: request)
    return data
  }
}
@MainActor @Observable final class SignUpModel {
  var fullName = ""; var email = ""; var password = ""
  func submit() async { _ = try? await API.shared.post("register", SignUpRequest(fullName: fullName, email: email, password: password)) }
}
struct ContentView: View {
  @State private var model = SignUpModel()
  var body: some View {
    Form {
      TextField("Full name", text: $model.fullName).textContentType(.name)
      TextField("Email", text: $model.email).keyboardType(.emailAddress)
      SecureField("Password", text: $model.password)
      Button("Create account") { Task { await model.submit() } }
    }
  }
}
