package shop;

import java.util.Map;

class Devices {
  static Map<String, Object> withStatus(Map<String, Object> deviceInfo, User user) {
    deviceInfo.put("att_authorization_status", user.attStatus);
    return deviceInfo;
  }

  static Map<String, Object> withTime(Map<String, Object> deviceInfo, User user) {
    deviceInfo.put("att_timestamp_unixtime_ms", user.answeredAt);
    return deviceInfo;
  }
}
