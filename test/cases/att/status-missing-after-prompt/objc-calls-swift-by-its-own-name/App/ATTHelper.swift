import AppTrackingTransparency
@objc(SHOPTracking) final class Tracking: NSObject {
    @objc(askThen:) static func ask(then handler: @escaping (Int) -> Void) {
        Task { let status = await ATTrackingManager.requestTrackingAuthorization(); handler(Int(status.rawValue)) }
    }
}
