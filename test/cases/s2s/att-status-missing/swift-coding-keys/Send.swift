import Foundation

let url = "https://s2s.mparticle.com/v2/events"

struct Device: Encodable {
  var idfa: String
  var status: String?

  enum CodingKeys: String, CodingKey {
    case idfa = "ios_advertising_id"
    case status = "att_authorization_status"
  }
}

struct Batch: Encodable {
  var device_info: Device
}

func missing(_ user: User) throws -> Data {
  try JSONEncoder().encode(Batch(device_info: Device(idfa: user.idfa))) // expect: s2s/att-status-missing error
}

func holding(_ user: User) throws -> Data {
  try JSONEncoder().encode(Batch(device_info: Device(idfa: user.idfa, status: user.status)))
}
