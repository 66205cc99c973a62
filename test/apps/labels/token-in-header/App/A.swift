import SwiftUI
struct Session { static func send() { var request = URLRequest(url: URL(string: "https://api.example.com/me")!); request.setValue("Bearer \(UserDefaults.standard.string(forKey: "token") ?? "")", forHTTPHeaderField: "Authorization"); URLSession.shared.dataTask(with: request).resume() } }
struct ContentView: View { var body: some View { Button("Load") { Session.send() } } }
