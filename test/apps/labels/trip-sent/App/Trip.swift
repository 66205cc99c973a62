import CoreLocation
import SwiftUI
struct Point: Encodable { let a: Double; let b: Double }
actor Uploader {
  func send(_ points: [Point]) async throws {
    var request = URLRequest(url: URL(string: "https://api.example.com/trips")!)
    request.httpMethod = "PUT"
    request.httpBody = try JSONEncoder().encode(points)
    _ = try await URLSession.shared.data(for: request)
  }
}
@Observable final class Trip {
  let uploader = Uploader()
  func follow() async throws {
    for try await update in CLLocationUpdate.liveUpdates(.fitness) {
      guard let location = update.location else { continue }
      try await uploader.send([Point(a: location.coordinate.latitude, b: location.coordinate.longitude)])
    }
  }
}
struct ContentView: View { @State var trip = Trip(); var body: some View { Text("Trip").task { try? await trip.follow() } } }
