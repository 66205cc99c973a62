package com.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;

public class Sender {
  private static final String URL = "https://inbound.mparticle.com/s2s/v2/events";
  private final ObjectMapper mapper = new ObjectMapper();

  Map<String, Object> withMap(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa());
    device.put("att_authorization_status", user.status());
    return Map.of("device_info", device);
  }

  Map<String, Object> withEntries(User user) {
    return Map.of(
        "device_info",
        Map.ofEntries(
            Map.entry("ios_advertising_id", user.idfa()),
            Map.entry("att_authorization_status", "denied"),
            Map.entry("att_timestamp_unixtime_ms", 1751234567890L)));
  }

  Map<String, Object> withBuilder(User user) {
    return ImmutableMap.of(
        "device_info",
        ImmutableMap.<String, Object>builder()
            .put("ios_advertising_id", user.idfa())
            .put("att_authorization_status", user.status())
            .build());
  }

  ObjectNode withJackson(User user) {
    ObjectNode batch = mapper.createObjectNode();
    ObjectNode device = batch.putObject("device_info");
    device.put("ios_advertising_id", user.idfa());
    device.put("att_authorization_status", user.status());
    return batch;
  }
}
