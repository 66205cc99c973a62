class Sender {
  String body(String idfa) {
    return "{\"device_info\": {\"ios_advertising_id\": \"" + idfa + "\","
      + "\"att_authorization_status\": 3}}"; // expect: s2s/att-status-invalid error
  }
}
