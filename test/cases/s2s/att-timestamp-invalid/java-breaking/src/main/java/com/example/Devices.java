package com.example;

import com.mparticle.model.DeviceInformation;
import com.mparticle.model.DeviceInformation.ATTStatus;

public class Devices {
  DeviceInformation seconds(User user) {
    return new DeviceInformation()
        .iosAdvertisingId(user.idfa())
        .attAuthorizationStatus(ATTStatus.AUTHORIZED)
        .attTimestampUnixtimeMs(1_751_234_567L); // expect: s2s/att-timestamp-invalid error
  }

  DeviceInformation milliseconds(User user) {
    DeviceInformation device = new DeviceInformation();
    device.setIosAdvertisingId(user.idfa());
    device.setATTAuthorizationStatus(ATTStatus.AUTHORIZED);
    device.setATTTimestampUnixtimeMs(1_751_234_567_890L);
    return device;
  }
}
