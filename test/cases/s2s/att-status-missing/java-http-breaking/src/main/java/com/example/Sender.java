package com.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.json.JSONObject;

public class Sender {
  private static final String URL = "https://s2s.us1.mparticle.com/v2/events";

  Request withMap(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("platform", "iOS");
    device.put("ios_advertising_id", user.idfa()); // expect: s2s/att-status-missing error
    Map<String, Object> batch = new HashMap<>();
    batch.put("device_info", device);
    return post(batch);
  }

  Request withMapOf(User user) {
    return post(Map.of("environment", "production", "device_info", Map.of("ios_advertising_id", user.idfa()))); // expect: s2s/att-status-missing error
  }

  Request withBraces(User user) {
    Map<String, Object> deviceInfo = new HashMap<>() {{
      put("ios_advertising_id", user.idfa()); // expect: s2s/att-status-missing error
    }};
    return post(Map.of("device_info", deviceInfo));
  }

  Request withJson(User user, String pod) {
    JSONObject device = new JSONObject().put("ios_advertising_id", user.idfa()).put("ios_idfv", user.idfv()); // expect: s2s/att-status-missing error
    JSONObject batch = new JSONObject();
    batch.put("device_info", device);
    return new Request.Builder().url("https://s2s." + pod + ".mparticle.com/v2/bulkevents").post(List.of(batch)).build();
  }
}
