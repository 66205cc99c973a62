import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    let status = ATTrackingManager.trackingAuthorizationStatus
    if status != .authorized { return }
    print(ASIdentifierManager.shared().advertisingIdentifier)
}
