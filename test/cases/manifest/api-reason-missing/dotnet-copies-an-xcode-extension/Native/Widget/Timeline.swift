import Foundation

func title() -> String { UserDefaults.standard.string(forKey: "title") ?? "" } // expect: manifest/api-reason-missing error
