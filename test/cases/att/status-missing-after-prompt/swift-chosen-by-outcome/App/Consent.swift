import AppTrackingTransparency

public enum Answer { case yes, no }

public func askForFlag() async -> Bool {
  switch await ATTrackingManager.requestTrackingAuthorization() { // expect: att/status-missing-after-prompt warning
  case .authorized: return true
  default: return false
  }
}

public func askForAnswer() async -> Answer {
  let status = await ATTrackingManager.requestTrackingAuthorization() // expect: att/status-missing-after-prompt warning
  guard status == .authorized else { return .no }
  return .yes
}

public func askAndSayThatItDid() async -> Bool {
  let status = await ATTrackingManager.requestTrackingAuthorization() // expect: att/status-missing-after-prompt error
  if status == .authorized { print("thanks") }
  return true
}
