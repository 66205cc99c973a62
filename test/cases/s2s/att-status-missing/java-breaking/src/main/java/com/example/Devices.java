package com.example;

import com.mparticle.model.Batch;
import com.mparticle.model.DeviceInformation;

public class Devices {
  Batch fromBuilder(User user) {
    return new Batch()
        .deviceInfo(
            new DeviceInformation()
                .iosAdvertisingId(user.idfa()) // expect: s2s/att-status-missing error
                .iosIdfv(user.idfv()));
  }

  Batch fromSetters(User user) {
    Batch batch = new Batch();
    DeviceInformation device = new DeviceInformation();
    device.setPlatform(DeviceInformation.PlatformEnum.IOS);
    device.setIosAdvertisingId(user.idfa()); // expect: s2s/att-status-missing error
    batch.setDeviceInfo(device);
    return batch;
  }

  Batch withoutKnownStatus(User user) {
    DeviceInformation device = new DeviceInformation().iosAdvertisingId(user.idfa());
    device.setATTAuthorizationStatus(null); // expect: s2s/att-status-missing error
    return new Batch().deviceInfo(device);
  }

  /** Only one of the two ways sets the status. */
  Batch sometimes(User user) {
    DeviceInformation device = new DeviceInformation();
    device.setIosAdvertisingId(user.idfa()); // expect: s2s/att-status-missing note
    if (user.hasStatus()) {
      device.setATTAuthorizationStatus(DeviceInformation.ATTStatus.AUTHORIZED);
    }
    return new Batch().deviceInfo(device);
  }
}
