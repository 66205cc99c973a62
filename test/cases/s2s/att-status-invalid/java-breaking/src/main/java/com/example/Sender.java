package com.example;

import java.util.HashMap;
import java.util.Map;

public class Sender {
  static final String URL = "https://s2s.mparticle.com/v2/events";
  static final String STATUS = "AUTHORIZED";

  Map<String, Object> withMap(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa());
    device.put("att_authorization_status", 3); // expect: s2s/att-status-invalid error
    return Map.of("device_info", device);
  }

  Map<String, Object> withConstant(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa());
    device.put("att_authorization_status", STATUS); // expect: s2s/att-status-invalid error
    return Map.of("device_info", device);
  }
}
