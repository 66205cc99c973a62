import Foundation

func countOpening() { UserDefaults.standard.set(1, forKey: "openings") }
