package shop;

import static shop.Devices.*;

import java.util.HashMap;
import java.util.Map;

class Send {
  private static final String URL = "https://s2s.us1.mparticle.com/v2/events";

  // Holds: the function that the import opens adds the status.
  void withStatusOf(User user) {
    Map<String, Object> deviceInfo = new HashMap<>();
    deviceInfo.put("ios_advertising_id", user.idfa);
    http.post(URL, Map.of("device_info", withStatus(deviceInfo, user)));
  }

  // Violates: the other one adds the time only.
  void withTimeOf(User user) {
    Map<String, Object> deviceInfo = new HashMap<>();
    deviceInfo.put("ios_advertising_id", user.idfa); // expect: s2s/att-status-missing error
    http.post(URL, Map.of("device_info", withTime(deviceInfo, user)));
  }
}
