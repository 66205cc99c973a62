import java.util.HashMap;
import java.util.Map;

class Payload {
  Map<String, Object> removed(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa); // expect: s2s/att-status-missing error
    device.put("att_authorization_status", user.status);
    device.remove("att_authorization_status");
    return Map.of("device_info", device);
  }
}
