import UIKit
// request.email = email
