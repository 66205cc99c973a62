package a;

class Sender {
  static final String URL = "https://s2s.singular.net/api/v1/evt";

  Device send(User user) {
    return Device.builder().iosAdvertisingId(user.idfa()).build();
  }
}
