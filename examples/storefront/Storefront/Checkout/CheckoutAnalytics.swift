import mParticle_Apple_SDK

/// What the checkout tells mParticle.
struct CheckoutAnalytics {
    let particle: MParticle

    init(particle: MParticle = .sharedInstance()) {
        self.particle = particle
    }

    func signedIn(email: String, customer: String) {
        let request = MPIdentityApiRequest.withEmptyUser()
        request.email = email
        request.customerId = customer
        particle.identity.login(request) { result, _ in
            result?.user.setUserAttribute("$FirstName", value: "")
            result?.user.setUserAttribute("loyalty_tier", value: "gold")
        }
    }

    func purchased(sku: String, price: NSNumber) {
        let product = MPProduct(name: sku, sku: sku, quantity: 1, price: price)
        let event = MPCommerceEvent(action: .purchase, product: product)
        particle.logEvent(event)
    }
}
