import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

enum Refusal: Error { case byUser }

func demandPermission() throws {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { throw Refusal.byUser }
}

func dropsTheError() {
    try? demandPermission()
    print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
}

func passesTheErrorOn() throws {
    try demandPermission()
    print(ASIdentifierManager.shared().advertisingIdentifier)
}

func asksWhetherThereWasOne() {
    guard (try? demandPermission()) != nil else { return }
    print(ASIdentifierManager.shared().advertisingIdentifier)
}
