import UIKit

final class EmailAddressView: UIView {}
