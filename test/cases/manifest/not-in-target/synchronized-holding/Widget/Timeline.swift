import Foundation

func title() -> String { UserDefaults.standard.string(forKey: "title") ?? "" }
