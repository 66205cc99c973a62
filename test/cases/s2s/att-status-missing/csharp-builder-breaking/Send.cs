using System.Collections.Generic;
using mParticle.Server;
namespace Shop;
public class DeviceBuilder {
  private readonly Dictionary<string, object> device_info = new();
  public DeviceBuilder WithIdfa(string idfa) { device_info["ios_advertising_id"] = idfa; return this; }
  public DeviceBuilder WithAtt(string status) { device_info["att_authorization_status"] = status; return this; }
  public object Build() => new { device_info };
}
public class Send {
  public void A(User user) { Post(new DeviceBuilder().WithIdfa(user.Idfa).WithAtt(user.Att).Build()); }
  public void B(User user) { Post(new DeviceBuilder().WithIdfa(user.Idfa).Build()); } // expect: s2s/att-status-missing error
  void Post(object body) => http.PostAsJsonAsync("https://s2s.mparticle.com/v2/events", body);
}
