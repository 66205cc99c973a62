package a;
import com.fasterxml.jackson.annotation.JsonProperty;
class Sender {
  static final String URL = "https://s2s.mparticle.com/v2/events";
  DeviceInfo missing(User u) { DeviceInfo d = new DeviceInfo(); d.setIdfa(u.idfa()); return d; } // expect: s2s/att-status-missing error
  DeviceInfo right(User u) { DeviceInfo d = new DeviceInfo(); d.setIdfa(u.idfa()); d.setAttStatus(u.status()); return d; }
  Rec recOk(User u) { return new Rec(u.idfa(), "denied", System.currentTimeMillis()); }
}
class DeviceInfo {
  @JsonProperty("ios_advertising_id") private String idfa;
  @JsonProperty("att_authorization_status") private String attStatus;
  public void setIdfa(String idfa) { this.idfa = idfa; }
  public void setAttStatus(String s) { this.attStatus = s; }
}
record Rec(@JsonProperty("ios_advertising_id") String idfa, @JsonProperty("att_authorization_status") String status, @JsonProperty("att_timestamp_unixtime_ms") long at) {}
