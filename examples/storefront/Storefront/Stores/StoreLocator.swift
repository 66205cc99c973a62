import CoreLocation
import mParticle_Apple_SDK

/// Finds the nearest store.
final class StoreLocator: NSObject, CLLocationManagerDelegate {
    private let manager = CLLocationManager()

    func start() {
        manager.delegate = self
        manager.requestWhenInUseAuthorization()
        manager.startUpdatingLocation()
    }

    func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
        guard let location = locations.last else { return }
        updateLocation(location)
    }

    private func updateLocation(_ location: CLLocation) {
        MParticle.sharedInstance().location = location
    }
}
