import Foundation

extension UserDefaults {
  var launches: Int { integer(forKey: "launches") }
}

func countLaunch() {
  UserDefaults.standard.set(1, forKey: "launches") // expect: manifest/api-reason-missing error
}
