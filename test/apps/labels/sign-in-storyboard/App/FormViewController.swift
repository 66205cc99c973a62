import Alamofire
import UIKit
class FormViewController: UIViewController {
  @IBOutlet weak var emailField: UITextField!
  @IBOutlet weak var passwordField: UITextField!
  @IBAction func login(_ sender: Any) {
    let parameters: [String: Any] = ["email": emailField.text ?? "", "password": passwordField.text ?? ""]
    AF.request("https://api.example.com/login", method: .post, parameters: parameters, encoding: JSONEncoding.default).responseData { _ in }
  }
}
