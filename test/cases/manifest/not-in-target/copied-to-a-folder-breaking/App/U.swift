import Foundation
let flag = UserDefaults.standard.bool(forKey: "a")
