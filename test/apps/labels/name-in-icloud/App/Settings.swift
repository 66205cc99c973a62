import SwiftUI
struct ContentView: View {
  @State private var name = NSUbiquitousKeyValueStore.default.string(forKey: "name") ?? ""
  var body: some View {
    TextField("Name", text: $name).textContentType(.name)
      .onSubmit { NSUbiquitousKeyValueStore.default.set(name, forKey: "name"); NSUbiquitousKeyValueStore.default.synchronize() }
  }
}
