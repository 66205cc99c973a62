package com.example;

import java.util.HashMap;
import java.util.Map;

/** Singular's and AppsFlyer's own APIs. */
public class Singular {
  Map<String, Object> event(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("idfa", user.idfa());
    device.put("att_authorization_status", "3");
    return device;
  }

  Map<String, String> erasure(User user) {
    return Map.of("identity_type", "ios_advertising_id", "identity_value", user.idfa());
  }
}
