package com.example;

/** A type of the project's own with the same name. */
public class Own {
  static class DeviceInformation {
    private String iosAdvertisingId;

    DeviceInformation iosAdvertisingId(String id) {
      this.iosAdvertisingId = id;
      return this;
    }
  }

  DeviceInformation make(User user) {
    return new DeviceInformation().iosAdvertisingId(user.idfa());
  }
}
