package com.example;

import com.mparticle.model.DeviceInformation;

class Devices {
  DeviceInformation of(User user) {
    return new DeviceInformation().iosAdvertisingId(user.idfa()); // expect: s2s/att-status-missing error
  }
}
