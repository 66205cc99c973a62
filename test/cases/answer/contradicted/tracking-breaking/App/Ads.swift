import AdSupport

let identifier = ASIdentifierManager.shared().advertisingIdentifier
