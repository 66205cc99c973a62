import AppTrackingTransparency
import mParticle_Apple_SDK

func ask(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
        print("The user chose \(status)")
    }
}
