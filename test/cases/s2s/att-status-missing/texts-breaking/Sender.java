class Sender {
  String block(String idfa) {
    return """
      {
        "device_info": {
          "ios_advertising_id": "%s" // expect: s2s/att-status-missing error
        }
      }
      """.formatted(idfa);
  }

  String added(String idfa) {
    return "{\"device_info\": {"
      + "\"ios_advertising_id\": \"" + idfa + "\"" // expect: s2s/att-status-missing error
      + "}}";
  }
}
