class Sender {
  String added(String idfa, String status) {
    return "{\"device_info\": {\"ios_advertising_id\": \"" + idfa + "\", \"att_authorization_status\": \"" + status + "\"}}";
  }
}
