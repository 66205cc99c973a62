import CoreLocation
import MapKit
import SwiftUI
@Observable final class Locator {
  var here: CLLocation?
  func follow() async throws {
    for try await update in CLLocationUpdate.liveUpdates() { here = update.location }
  }
}
struct ContentView: View {
  @State var locator = Locator()
  var body: some View { Map { if let here = locator.here { Marker("You", coordinate: here.coordinate) } }.task { try? await locator.follow() } }
}
