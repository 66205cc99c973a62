import HealthKit
import SwiftUI
@Observable final class Health {
  let store = HKHealthStore()
  var steps = 0.0
  func load() async {
    let type = HKQuantityType(.stepCount)
    try? await store.requestAuthorization(toShare: [], read: [type])
    let query = HKStatisticsQuery(quantityType: type, quantitySamplePredicate: nil, options: .cumulativeSum) { _, result, _ in
      self.steps = result?.sumQuantity()?.doubleValue(for: .count()) ?? 0
    }
    store.execute(query)
  }
}
struct ContentView: View { @State var health = Health(); var body: some View { Text("\(health.steps)").task { await health.load() } } }
