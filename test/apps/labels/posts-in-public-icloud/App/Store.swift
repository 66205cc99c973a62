import CloudKit
import SwiftUI
final class PostStore {
  private let database = CKContainer.default().publicCloudDatabase
  func publish(author: String, message: String) async throws {
    let record = CKRecord(recordType: "Post")
    record["author"] = author
    record["message"] = message
    try await database.save(record)
  }
}
struct ContentView: View {
  @State private var author = ""
  @State private var message = ""
  let store = PostStore()
  var body: some View { VStack { TextField("Your name", text: $author).textContentType(.name); TextEditor(text: $message); Button("Post") { Task { try? await store.publish(author: author, message: message) } } } }
}
