import AdSupport

func send(_ payload: Payload) {
    report(payload, \Payload.counts[ASIdentifierManager.shared().advertisingIdentifier.uuidString].total) // expect: idfa/read-without-authorization warning
    report(payload, \Payload.count(of: ASIdentifierManager.shared().advertisingIdentifier.uuidString)) // expect: idfa/read-without-authorization warning
    report(payload, \Payload.counts["ASIdentifierManager.shared().advertisingIdentifier"].total)
}
