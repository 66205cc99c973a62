import AppTrackingTransparency
@objc public final class ATTHelper: NSObject {
    @objc public static let shared = ATTHelper()
    @objc public func request(completion: @escaping (UInt) -> Void) {
        ATTrackingManager.requestTrackingAuthorization{ completion($0.rawValue) } // expect: att/status-missing-after-prompt error
    }
}
