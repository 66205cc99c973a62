using AdSupport;
using AppTrackingTransparency;
using AVFoundation;
using Contacts;
using CoreLocation;
using UIKit;

public class Device {
  // Bindings of Apple's frameworks are the same APIs: they appear among the signals.
  public void Collect() {
    var manager = new CLLocationManager();
    manager.RequestWhenInUseAuthorization();
    manager.StartUpdatingLocation();
    var store = new CNContactStore();
    store.RequestAccess(CNEntityType.Contacts, (granted, error) => { });
    AVCaptureDevice.RequestAccessForMediaType(AVAuthorizationMediaType.Video, granted => { });
    AVCaptureDevice.RequestAccessForMediaType(AVAuthorizationMediaType.Audio, granted => { });
    var vendor = UIDevice.CurrentDevice.IdentifierForVendor;
    var advertiser = ASIdentifierManager.SharedManager.AdvertisingIdentifier; // expect: idfa/read-without-authorization warning
  }

  public string Holding() {
    if (ATTrackingManager.TrackingAuthorizationStatus != ATTrackingManagerAuthorizationStatus.Authorized) return null;
    return ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString();
  }

  // Look-alike: a type of the app's own.
  public void Map() {
    var manager = new LocationManager();
    manager.StartUpdatingLocation();
  }
}

public class LocationManager {
  public void StartUpdatingLocation() { }
}
