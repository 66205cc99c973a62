import StoreKit
import SwiftUI
@Observable final class Store {
  var isPro = false
  func buy(_ product: Product) async throws {
    if case .success(.verified(let transaction)) = try await product.purchase() { isPro = true; await transaction.finish() }
  }
  func restore() async { for await result in Transaction.currentEntitlements { if case .verified(let t) = result { isPro = t.productID == "pro" } } }
}
struct ContentView: View { @State var store = Store(); var body: some View { Text(store.isPro ? "Pro" : "Free").task { await store.restore() } } }
