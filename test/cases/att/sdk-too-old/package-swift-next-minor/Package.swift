// swift-tools-version: 5.9
import PackageDescription
let package = Package(name: "Deps", dependencies: [
    .package(url: "https://github.com/example/first", from: "9.0.0"), .package(url: "https://github.com/mParticle/mparticle-apple-sdk", .upToNextMinor(from: "8.1.0")), // expect: att/sdk-too-old error
])
