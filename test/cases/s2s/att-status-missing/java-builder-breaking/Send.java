package shop;
import java.util.HashMap;
import java.util.Map;
class DeviceBuilder {
  private final Map<String, Object> deviceInfo = new HashMap<>();
  DeviceBuilder withIdfa(String idfa) { deviceInfo.put("ios_advertising_id", idfa); return this; }
  DeviceBuilder withAtt(String status) { deviceInfo.put("att_authorization_status", status); return this; }
  Map<String, Object> build() { return Map.of("device_info", deviceInfo); }
}
class Send {
  void a(User user) { http.post("https://s2s.mparticle.com/v2/events", new DeviceBuilder().withIdfa(user.idfa).withAtt(user.att).build()); }
  void b(User user) { http.post("https://s2s.mparticle.com/v2/events", new DeviceBuilder().withIdfa(user.idfa).build()); } // expect: s2s/att-status-missing error
}
