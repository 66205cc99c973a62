package com.example;

import com.mparticle.model.DeviceInformation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public class Devices {
  DeviceInformation divided(User user) {
    return new DeviceInformation()
        .iosAdvertisingId(user.idfa())
        .attAuthorizationStatus(user.status())
        .attTimestampUnixtimeMs(System.currentTimeMillis() / 1000); // expect: s2s/att-timestamp-invalid error
  }

  DeviceInformation instant(User user) {
    DeviceInformation device = new DeviceInformation();
    device.setIosAdvertisingId(user.idfa());
    device.setATTAuthorizationStatus(user.status());
    device.setATTTimestampUnixtimeMs(Instant.now().getEpochSecond()); // expect: s2s/att-timestamp-invalid error
    return device;
  }

  Map<String, Object> milliseconds(User user) {
    Map<String, Object> device = new HashMap<>();
    device.put("ios_advertising_id", user.idfa());
    device.put("att_authorization_status", user.status());
    device.put("att_timestamp_unixtime_ms", Instant.now().toEpochMilli());
    return Map.of("device_info", device);
  }
}
