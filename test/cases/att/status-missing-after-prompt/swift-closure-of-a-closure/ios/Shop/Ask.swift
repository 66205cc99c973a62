import AppTrackingTransparency
import mParticle_Apple_SDK
let makeActions = { () -> () -> Void in
  return { ATTrackingManager.requestTrackingAuthorization { status in print(status) } } // expect: att/status-missing-after-prompt error
}
