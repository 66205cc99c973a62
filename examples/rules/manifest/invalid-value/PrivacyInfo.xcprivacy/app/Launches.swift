import Foundation

func countLaunch() {
    let launches = UserDefaults.standard.integer(forKey: "launches")
    UserDefaults.standard.set(launches + 1, forKey: "launches")
}
