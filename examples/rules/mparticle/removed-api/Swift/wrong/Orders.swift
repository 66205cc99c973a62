import mParticle_Apple_SDK

func orderPlaced() {
    let product = MPProduct(name: "Mug", sku: "mug-1", quantity: 1, price: 12.5)
    let event = MPCommerceEvent(action: .purchase, product: product)
    MParticle.sharedInstance().logCommerceEvent(event)
}
