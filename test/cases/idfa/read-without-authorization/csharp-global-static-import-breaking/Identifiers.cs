namespace Shop;

public class Identifiers {
  public string Plain() => SharedManager.AdvertisingIdentifier.AsString(); // expect: idfa/read-without-authorization error

  public string Checked() => TrackingAuthorizationStatus == Authorized ? SharedManager.AdvertisingIdentifier.AsString() : null;
}
