import UIKit

@main
class AppDelegate: UIResponder, UIApplicationDelegate {}

class SignInViewController: UIViewController {
  @IBOutlet weak var first: UITextField!
  @IBOutlet weak var second: UITextField!

  @IBAction func signIn(_ sender: Any) {
    var request = URLRequest(url: URL(string: "https://ledger.example.com/sessions")!)
    request.httpMethod = "POST"
    request.httpBody = try? JSONEncoder().encode(["login": first.text ?? "", "secret": second.text ?? ""])
    URLSession.shared.dataTask(with: request).resume()
  }
}
