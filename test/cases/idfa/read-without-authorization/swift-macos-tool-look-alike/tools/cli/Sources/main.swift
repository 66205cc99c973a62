import AdSupport
import mParticle_Apple_SDK

let identifier = ASIdentifierManager.shared().advertisingIdentifier
