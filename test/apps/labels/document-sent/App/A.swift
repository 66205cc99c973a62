import SwiftUI
struct ContentView: View { @State var on = false
  var body: some View { Button("Import") { on = true }.fileImporter(isPresented: $on, allowedContentTypes: [.pdf]) { result in guard let url = try? result.get(), let data = try? Data(contentsOf: url) else { return }; var request = URLRequest(url: URL(string: "https://api.example.com/docs")!); request.httpMethod = "POST"; request.httpBody = data; URLSession.shared.dataTask(with: request).resume() } } }
