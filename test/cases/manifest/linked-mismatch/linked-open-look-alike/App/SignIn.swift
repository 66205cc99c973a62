import UIKit

final class SignIn: UIViewController {}
