import Foundation

let isOn = UserDefaults.standard.bool(forKey: "on")  // expect: manifest/api-reason-missing error
let isOff = UserDefaults.standard.bool(forKey: "off")
