import SharedAnalytics
import mParticle_Apple_SDK

func launch() {
    MParticle.sharedInstance().start(with: SharedAnalytics.makeOptions()) // expect: att/status-missing-at-start note
}
