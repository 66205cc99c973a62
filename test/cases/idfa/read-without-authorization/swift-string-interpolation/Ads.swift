import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    print("the identifier is \(ASIdentifierManager.shared().advertisingIdentifier)") // expect: idfa/read-without-authorization error
}
