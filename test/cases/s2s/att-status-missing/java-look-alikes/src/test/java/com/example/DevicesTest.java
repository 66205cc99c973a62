package com.example;

import com.mparticle.model.DeviceInformation;
import org.junit.jupiter.api.Test;

class DevicesTest {
  @Test
  void fills() {
    new DeviceInformation().iosAdvertisingId("00000000-0000-0000-0000-000000000001");
  }
}
