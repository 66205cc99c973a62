import SwiftUI
struct Recipe: Decodable, Identifiable { let id: Int; let title: String }
struct ContentView: View {
  @State private var query = ""
  @State private var all: [Recipe] = []
  var shown: [Recipe] { query.isEmpty ? all : all.filter { $0.title.localizedCaseInsensitiveContains(query) } }
  var body: some View {
    NavigationStack { List(shown) { Text($0.title) } }
      .searchable(text: $query)
      .task { await load() }
  }
  func load() async {
    guard let (data, _) = try? await URLSession.shared.data(from: URL(string: "https://api.example.com/recipes.json")!) else { return }
    all = (try? JSONDecoder().decode([Recipe].self, from: data)) ?? []
  }
}
