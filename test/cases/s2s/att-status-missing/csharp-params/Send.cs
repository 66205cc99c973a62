using System;
using System.Collections.Generic;

namespace Shop;

public static class Send {
  static object Device(string idfa, params Action<Dictionary<string, object>>[] steps) {
    var device = new Dictionary<string, object> { ["ios_advertising_id"] = idfa };
    foreach (var step in steps) step(device);
    return device;
  }

  public static void Right(User user) => Post(new { device_info = Device(user.Idfa, each => each["att_authorization_status"] = user.Status) });

  public static void Wrong(User user) => Post(new { device_info = Device(user.Idfa, each => each["os_version"] = "17") }); // expect: s2s/att-status-missing error

  static void Post(object body) => http.PostAsJsonAsync("https://s2s.mparticle.com/v2/events", body);
}
