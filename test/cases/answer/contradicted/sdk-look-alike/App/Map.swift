import CoreLocation

let manager = CLLocationManager()
manager.startUpdatingLocation()
