import AppTrackingTransparency
import mParticle_Apple_SDK

func ask() async {
    let (answers, continuation) = AsyncStream.makeStream(of: ATTrackingManager.AuthorizationStatus.self)
    ATTrackingManager.requestTrackingAuthorization { continuation.yield($0) }
    for await answer in answers {
        let status = MPATTAuthorizationStatus(rawValue: Int(answer.rawValue)) ?? .notDetermined
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
    }
}

func askForNothing() async {
    let (answers, continuation) = AsyncStream.makeStream(of: ATTrackingManager.AuthorizationStatus.self)
    ATTrackingManager.requestTrackingAuthorization { continuation.yield($0) } // expect: att/status-missing-after-prompt warning
    for await answer in answers { print(answer) }
}
