// swift-tools-version: 5.9
import PackageDescription
let package = Package(name: "Deps", dependencies: [
    .package(url: "https://github.com/example/first", from: "7.1.0"), .package(url: "https://github.com/mParticle/mparticle-apple-sdk", exact: "8.2.0"),
])
