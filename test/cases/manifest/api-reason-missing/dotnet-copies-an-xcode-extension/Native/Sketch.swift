import Foundation

func sketch() -> String { UserDefaults.standard.string(forKey: "sketch") ?? "" }
