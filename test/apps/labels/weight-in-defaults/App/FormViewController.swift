import UIKit
class FormViewController: UIViewController {
  @IBOutlet weak var weightField: UITextField!
  @IBOutlet weak var nameField: UITextField!
  @IBAction func save(_ sender: Any) {
    UserDefaults.standard.set(nameField.text, forKey: "name")
    UserDefaults.standard.set(Double(weightField.text ?? ""), forKey: "weight")
  }
}
