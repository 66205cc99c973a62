import AppTrackingTransparency
import SwiftUI

@main
struct ShopApp: App {
    var body: some Scene {
        WindowGroup {
            Text("Shop").task {
                _ = await ATTrackingManager.requestTrackingAuthorization()
            }
        }
    }
}
