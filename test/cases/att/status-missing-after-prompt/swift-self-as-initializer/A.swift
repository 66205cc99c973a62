import AppTrackingTransparency
import mParticle_Apple_SDK
func boot() { let o = MParticleOptions(key: "k", secret: "s"); o.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue); MParticle.sharedInstance().start(with: o) }
struct TrackingClient: Sendable {
  var request: @Sendable () async -> ATTrackingManager.AuthorizationStatus
  static let live = Self(request: { await ATTrackingManager.requestTrackingAuthorization() })
}
@MainActor final class Model {
  let client: TrackingClient
  init(client: TrackingClient = .live) { self.client = client }
  func onAppear() async {
    let status = await client.request()
    MParticle.sharedInstance().setATTStatus(.init(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: Date().timeIntervalSince1970 * 1000 as NSNumber)
  }
}
