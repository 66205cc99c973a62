// swift-tools-version: 5.9
import PackageDescription

let package = Package(
    name: "Store",
    dependencies: [
        .package(url: "https://github.com/mParticle/mparticle-apple-sdk", from: "9.0.0"),
    ],
    targets: [
        .target(name: "Store", dependencies: [.product(name: "mParticle-Apple-SDK", package: "mparticle-apple-sdk")]),
    ]
)
