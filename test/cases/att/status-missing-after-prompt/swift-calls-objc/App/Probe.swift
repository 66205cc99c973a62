import UIKit
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
final class Boot {
    func begin() {
        ATTrackingManager.requestTrackingAuthorization { status in
            SHAnalytics.shared().updateTracking(with: status)
        }
    }
}
