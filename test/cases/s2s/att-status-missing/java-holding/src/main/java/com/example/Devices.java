package com.example;

import static com.mparticle.model.DeviceInformation.ATTStatus.NOT_DETERMINED;

import com.mparticle.model.Batch;
import com.mparticle.model.DeviceInformation;
import com.mparticle.model.DeviceInformation.ATTStatus;

public class Devices {
  Batch fromBuilder(User user) {
    return new Batch()
        .deviceInfo(
            new DeviceInformation()
                .iosAdvertisingId(user.idfa())
                .iosIdfv(user.idfv())
                .attAuthorizationStatus(ATTStatus.fromValue(user.status()))
                .attTimestampUnixtimeMs(user.answeredAt()));
  }

  Batch fromSetters(User user) {
    DeviceInformation device = new DeviceInformation();
    device.setIosAdvertisingId(user.idfa());
    device.setATTAuthorizationStatus(DeviceInformation.ATTStatus.DENIED);
    device.setATTTimestampUnixtimeMs(System.currentTimeMillis());
    return new Batch().deviceInfo(device);
  }

  Batch fromStaticImport(User user) {
    return new Batch()
        .deviceInfo(new DeviceInformation().iosAdvertisingId(user.idfa()).attAuthorizationStatus(NOT_DETERMINED));
  }

  Batch fromHelper(User user) {
    DeviceInformation device = new DeviceInformation();
    fill(device, user);
    device.setIosAdvertisingId(user.idfa());
    return new Batch().deviceInfo(device);
  }

  private void fill(DeviceInformation device, User user) {
    device.attAuthorizationStatus(statusOf(user.status()));
  }

  private ATTStatus statusOf(String text) {
    switch (text) {
      case "granted":
        return ATTStatus.AUTHORIZED;
      case "refused":
        return ATTStatus.DENIED;
      default:
        return ATTStatus.NOT_DETERMINED;
    }
  }
}
