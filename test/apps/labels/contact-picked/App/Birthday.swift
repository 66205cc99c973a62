import ContactsUI
import SwiftUI
struct Picker: UIViewControllerRepresentable {
  @Binding var picked: String
  func makeCoordinator() -> C { C(self) }
  func makeUIViewController(context: Context) -> CNContactPickerViewController { let v = CNContactPickerViewController(); v.delegate = context.coordinator; return v }
  func updateUIViewController(_ v: CNContactPickerViewController, context: Context) {}
  final class C: NSObject, CNContactPickerDelegate { let p: Picker; init(_ p: Picker) { self.p = p }
    func contactPicker(_ picker: CNContactPickerViewController, didSelect contact: CNContact) { p.picked = contact.givenName } }
}
struct ContentView: View { @AppStorage("friend") var friend = ""; var body: some View { Picker(picked: $friend) } }
