import UIKit
import AppTrackingTransparency
import FBSDKCoreKit
import mParticle_Apple_SDK

enum Consent {
    static func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
            Settings.shared.isAdvertiserTrackingEnabled = status == .authorized
        }
    }
}
