import AppTrackingTransparency
import mParticle_Apple_SDK

func ask(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    ATTrackingManager.requestTrackingAuthorization { status in
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
    }
}
