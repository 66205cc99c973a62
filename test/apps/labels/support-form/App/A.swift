import SwiftUI
struct Ticket: Encodable { let subject: String; let message: String; let replyTo: String }
struct SupportView: View { @State var subject = ""; @State var message = ""; @State var email = ""
  var body: some View { Form { TextField("Subject", text: $subject); TextEditor(text: $message); TextField("Email", text: $email).keyboardType(.emailAddress); Button("Send to support") { let d = try? JSONEncoder().encode(Ticket(subject: subject, message: message, replyTo: email)); var request = URLRequest(url: URL(string: "https://api.example.com/support/tickets")!); request.httpMethod = "POST"; request.httpBody = d; URLSession.shared.dataTask(with: request).resume() } } } }
struct ContentView: View { var body: some View { SupportView() } }
