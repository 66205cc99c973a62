import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    if UIDevice.current.systemVersion.compare("14.0", options: .numeric) == .orderedAscending {
        options.attStatus = 3
    }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}

func launchOldFirst() {
    let options = MParticleOptions(key: "key", secret: "secret")
    guard #available(iOS 14, *) else {
        MParticle.sharedInstance().start(with: options)
        return
    }
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
}
