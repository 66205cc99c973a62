import AdSupport
import AppTrackingTransparency

final class Log {
    var makers: [() -> String] = []
    func keep(_ make: @escaping @autoclosure () -> String) { makers.append(make) }
}

func ifAllowed(_ make: @autoclosure () -> UUID) -> UUID? {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return nil }
    return make()
}

func ifAllowedTooLate(_ made: UUID) -> UUID? {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return nil }
    return made
}

func always(_ make: @autoclosure () -> UUID) -> UUID { make() }

func collect(log: Log) {
    print(ifAllowed(ASIdentifierManager.shared().advertisingIdentifier))
    print(ifAllowedTooLate(ASIdentifierManager.shared().advertisingIdentifier)) // expect: idfa/read-without-authorization warning
    print(always(ASIdentifierManager.shared().advertisingIdentifier)) // expect: idfa/read-without-authorization warning
    log.keep(ASIdentifierManager.shared().advertisingIdentifier.uuidString) // expect: idfa/read-without-authorization warning
}
