import UIKit
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
final class Boot {
    func begin() {
        ATTrackingManager.requestTrackingAuthorization{ status in // expect: att/status-missing-after-prompt error
            SHAnalytics.shared().updateTracking(with: status)
        }
    }
}
