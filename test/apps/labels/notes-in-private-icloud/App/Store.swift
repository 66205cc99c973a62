import CloudKit
import SwiftUI
final class NoteStore {
  private let database = CKContainer.default().privateCloudDatabase
  func save(_ text: String) async throws {
    let record = CKRecord(recordType: "Note")
    record["text"] = text as CKRecordValue
    try await database.save(record)
  }
}
struct ContentView: View {
  @State private var text = ""
  let store = NoteStore()
  var body: some View { VStack { TextEditor(text: $text); Button("Save") { Task { try? await store.save(text) } } } }
}
