import Foundation

func missing(idfa: String) -> [String: Any] {
    return ["device_info": ["ios_advertising_id": idfa], "events": []] // expect: s2s/att-status-missing error
}

func text(idfa: String) -> String {
    return """
        {"device_info": {"ios_advertising_id": "\(idfa)"}, "events": []} // expect: s2s/att-status-missing error
        """
}

func holding(idfa: String, status: String) -> [String: Any] {
    var device: [String: Any] = ["ios_advertising_id": idfa]
    device["att_authorization_status"] = status
    return ["device_info": device, "events": []]
}

// Another service's.
func lookAlike(idfa: String) -> [String: Any] {
    return ["user": ["ios_idfa": idfa], "column": "ios_advertising_id"]
}
