import FirebaseCore
import FirebaseFunctions
import SwiftUI
@main
struct MyApp: App { init() { FirebaseApp.configure() } var body: some Scene { WindowGroup { ContentView() } } }
struct ContentView: View {
  @State private var email = ""
  private lazy var functions = Functions.functions()
  var body: some View { VStack { TextField("Email", text: $email).keyboardType(.emailAddress); Button("Send") { Task { await send() } } } }
  func send() async {
    let callable = Functions.functions().httpsCallable("addLead")
    _ = try? await callable.call(["contact": email])
  }
}
