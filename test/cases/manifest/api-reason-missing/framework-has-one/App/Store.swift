import Foundation

func countLaunch() { UserDefaults.standard.set(1, forKey: "launches") } // expect: manifest/api-reason-missing error
