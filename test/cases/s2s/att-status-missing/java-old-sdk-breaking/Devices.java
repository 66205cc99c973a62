package com.example;

import com.mparticle.model.DeviceInformation;

/** The SDK sends the status from 2.3.3 on. */
public class Devices {
  DeviceInformation from(User user) {
    return new DeviceInformation()
        .iosAdvertisingId(user.idfa()) // expect: s2s/att-status-missing error
        .attAuthorizationStatus(user.status());
  }
}
