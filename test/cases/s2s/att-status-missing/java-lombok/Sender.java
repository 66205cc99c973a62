package a;

class Sender {
  static final String URL = "https://s2s.mparticle.com/v2/events";

  Device missing(User user) {
    return Device.builder().iosAdvertisingId(user.idfa()).build(); // expect: s2s/att-status-missing error
  }

  Device holding(User user) {
    return Device.builder().iosAdvertisingId(user.idfa()).attAuthorizationStatus(user.status()).build();
  }

  Device set(User user) {
    Device device = new Device();
    device.setIosAdvertisingId(user.idfa()); // expect: s2s/att-status-missing error
    return device;
  }

  Device all(User user) {
    return new Device(user.idfa(), "denied", System.currentTimeMillis());
  }
}
