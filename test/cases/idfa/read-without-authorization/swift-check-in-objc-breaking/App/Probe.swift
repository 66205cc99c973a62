import UIKit
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
struct Ads { static var id: String? { SHTracking.isTrackingAllowed() ? ASIdentifierManager.shared().advertisingIdentifier.uuidString: nil } } // expect: idfa/read-without-authorization error
