import AppTrackingTransparency
import mParticle_Apple_SDK

func withTimeout<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask { await work() }
    group.addTask {
      try await Task.sleep(nanoseconds: 30_000_000_000)
      throw CancellationError()
    }
    let first = try await group.next()!
    group.cancelAll()
    return first
  }
}

// Holds: the task that throws does not end the one that asks.
func ask() {
  Task {
    let status = try await withTimeout { await ATTrackingManager.requestTrackingAuthorization() }
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
  }
}

func askOnly() {
  Task {
    let status = try await withTimeout { await ATTrackingManager.requestTrackingAuthorization() } // expect: att/status-missing-after-prompt error
    print(status)
  }
}

enum Boot {
  static func start() {
    let options = MParticleOptions(key: "key", secret: "secret")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
  }
}
