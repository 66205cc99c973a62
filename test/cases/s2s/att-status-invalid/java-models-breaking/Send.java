package com.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;

class Sender {
  static final String URL = "https://s2s.mparticle.com/v2/events";
  static final String STATUS_KEY = "att_authorization_status";

  Device fromRecord(User user) {
    return new Device(user.idfa(), "Denied"); // expect: s2s/att-status-invalid error
  }

  Map<String, Object> byKey(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa());
    device.put(STATUS_KEY, "NOT_DETERMINED"); // expect: s2s/att-status-invalid error
    return Map.of("device_info", device);
  }

  Device holding(User user) {
    return new Device(user.idfa(), "denied");
  }
}

record Device(@JsonProperty("ios_advertising_id") String idfa, @JsonProperty("att_authorization_status") String status) {}
